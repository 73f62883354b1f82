package fr.stagein.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events look like, derived from their records: a JSON Schema for each type and one AsyncAPI document. */
final class Schemas {

    static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Schemas() {}

    /** {@code additionalProperties} stays open: a consumer reads past what a later release adds. */
    static ObjectNode of(EventType<?> type) {
        ObjectNode schema = generator().generateSchema(type.stream().stateType());
        schema.put("$id", "urn:stagein:event:" + type.id());
        schema.put("title", type.id());
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.ADDITIONAL_FIXED_TYPES);
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            ObjectNode text = JSON.createObjectNode().put("type", "string");
            Class<?> raw = type.getErasedType();
            if (Scalar.class.isAssignableFrom(raw) && raw.isRecord()) {
                if (raw.getRecordComponents()[0].getType() == UUID.class) {
                    text.put("format", "uuid");
                }
            } else if (raw == LocalTime.class) {
                text.put("pattern", "^[0-2][0-9]:[0-5][0-9]");
            } else if (raw == YearMonth.class) {
                text.put("pattern", "^[0-9]{4}-[0-1][0-9]$");
            } else {
                return null;
            }
            return new CustomDefinition(
                    text, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
        });
        return new SchemaGenerator(config.build());
    }

    static ObjectNode asyncApi() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Stage-IN events")
                .put("version", "1")
                .put(
                        "description",
                        "Each event carries its aggregate's whole state. Records are keyed by aggregate id and compacted; "
                                + "keep the state with the highest version.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Stream<?> stream : Stream.ALL) {
            ObjectNode channel = channels.putObject(stream.name()).put("address", stream.topic("{territory}"));
            channel.putObject("parameters").putObject("territory").put("description", "A territory's id: dordogne");
            ObjectNode known = channel.putObject("messages");
            for (EventType<?> type : EventType.ALL) {
                if (type.stream().equals(stream)) {
                    known.putObject(type.id()).put("$ref", "#/components/messages/" + type.id());
                    messages.set(type.id(), message(type));
                }
            }
            operations
                    .putObject("publish-" + stream.name())
                    .put("action", "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + stream.name());
        }
        return document;
    }

    private static ObjectNode message(EventType<?> type) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", type.id());
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject(CloudEventHeaders.TYPE).put("type", "string").put("const", type.id());
        ArrayNode required = headers.putArray("required").add(CloudEventHeaders.TYPE);
        for (String header : new String[] {
            CloudEventHeaders.ID,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.SUBJECT,
            CloudEventHeaders.TIME
        }) {
            properties.putObject(header).put("type", "string");
            required.add(header);
        }
        JsonNode payload = of(type);
        message.set("payload", payload);
        return message;
    }
}
