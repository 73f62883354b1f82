package fr.stagein.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSON text for a schema, written by hand: a library would refuse to write most of what is wanted here. */
final class JsonBody {

    private static final int DEEPEST = 6;

    private final Operation operation;
    private final Values values;
    private final StringBuilder json = new StringBuilder();

    private JsonBody(Operation operation, Values values) {
        this.operation = operation;
        this.values = values;
    }

    static byte[] of(Operation operation, JsonNode schema, Values values) {
        if (values.wrong(12)) {
            return noJson(values);
        }
        var body = new JsonBody(operation, values);
        body.value(schema, "", 0);
        byte[] bytes = body.json.toString().getBytes(StandardCharsets.UTF_8);
        if (values.oneIn(20) && bytes.length > 2) {
            // UTF-8 that is none: a byte that no text has.
            bytes[bytes.length / 2] = (byte) 0xff;
        }
        return bytes;
    }

    private static byte[] noJson(Values values) {
        String text = values.any(List.of(
                "",
                "{",
                "[",
                "null",
                "[]",
                "{}",
                "\"\\ud800\"",
                "{\"a\":}",
                "{\"a\":1,\"a\":2}",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "[".repeat(20_000) + "]".repeat(20_000),
                "\ufeff{}",
                "{\"" + "a".repeat(60_000) + "\":1}",
                "{\"a\":" + "9".repeat(50_000) + "}",
                "{\"__proto__\":{},\"@class\":\"java.lang.Runtime\"}",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "a=b&a=%zz",
                "\u0000\u0000\u0000"));
        return text.getBytes(values.oneIn(6) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private void value(JsonNode of, String name, int depth) {
        JsonNode schema = operation.resolved(of);
        if (values.wrong(14)) {
            other();
            return;
        }
        switch (schema.path("type").asString(schema.has("properties") ? "object" : "string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer", "number" -> json.append(values.number());
            case "boolean" -> json.append(values.oneIn(2));
            default -> string(values.wrong(5) ? values.hostileText() : values.text(schema, name));
        }
    }

    private void other() {
        switch (values.any(List.of(0, 1, 2, 3, 4, 5))) {
            case 0 -> json.append("null");
            case 1 -> json.append(values.number());
            case 2 -> json.append("{\"a\":[[],{}]}");
            case 3 -> json.append("[null,null]");
            case 4 -> json.append("true");
            default -> string(values.hostileText());
        }
    }

    private void object(JsonNode schema, int depth) {
        json.append('{');
        boolean[] first = {true};
        schema.path("properties").propertyStream().forEach(property -> {
            if (depth < DEEPEST && !values.wrong(12)) {
                int times = values.oneIn(60) ? 2 : 1;
                for (int i = 0; i < times; i++) {
                    name(property.getKey(), first);
                    value(property.getValue(), property.getKey(), depth + 1);
                }
            }
        });
        if (values.oneIn(25)) {
            name(values.hostileText(), first);
            other();
        }
        json.append('}');
    }

    private void name(String name, boolean[] first) {
        json.append(first[0] ? "" : ",");
        first[0] = false;
        string(name);
        json.append(':');
    }

    private void array(JsonNode schema, String name, int depth) {
        int size = values.oneIn(30) ? 2_000 : values.any(List.of(0, 1, 1, 1, 2, 5));
        json.append('[');
        for (int i = 0; i < size && json.length() < 60_000; i++) {
            json.append(i == 0 ? "" : ",");
            if (depth < DEEPEST) {
                value(schema.path("items"), name, depth + 1);
            } else {
                json.append("null");
            }
        }
        json.append(']');
    }

    private void string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
