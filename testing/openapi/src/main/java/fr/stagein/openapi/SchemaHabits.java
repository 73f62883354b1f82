package fr.stagein.openapi;

import com.fasterxml.jackson.databind.JavaType;
import fr.stagein.events.Scalar;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Teaches the API description our two habits: scalars are strings, a record's component is there unless nullable. */
final class SchemaHabits implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        if (Scalar.class.isAssignableFrom(raw) && raw.isRecord()) {
            return raw.getRecordComponents()[0].getType() == UUID.class
                    ? new StringSchema().format("uuid")
                    : new StringSchema();
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && schema != null) {
            Schema<?> named = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (named != null && named.getProperties() != null) {
                for (RecordComponent component : raw.getRecordComponents()) {
                    boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    if (!absent
                            && named.getProperties().containsKey(component.getName())
                            && (named.getRequired() == null
                                    || !named.getRequired().contains(component.getName()))) {
                        named.addRequiredItem(component.getName());
                    }
                }
            }
        }
        return schema;
    }
}
