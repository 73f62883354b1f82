package fr.stagein.testing.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Values for a schema: right ones most of the time, so that the wrong one beside them is reached. */
final class Values {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\n".repeat(800),
            "Je suis motivée.\n".repeat(900),
            "a".repeat(20_000),
            "a@".repeat(3_000),
            "a.b@c".repeat(2_000),
            "06 ".repeat(4_000),
            "1E+999999999",
            "9".repeat(400),
            "-1",
            "NaN",
            "null",
            "\ud83d\ude00".repeat(2_000),
            "\ud800",
            "\u202e\u200b\ufeff",
            "e\u0301\u0301".repeat(1_500),
            "ﷺ".repeat(1_000),
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\\",
            "\"",
            "%00",
            "%",
            "%s%n%x",
            "${jndi:ldap://127.0.0.1/a}",
            "{0}",
            "../../etc/passwd",
            "(((((((((((((((((((((",
            "& | ! <-> :* (",
            "2027-W05",
            "2027-W53",
            "9999-W52",
            "2027-02-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "25:61",
            "23:59:60",
            "2026-11-29T10:00:00+99:00",
            "999999999999999999999-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "ffffffff-ffff-ffff-ffff-fffffffffffff",
            "73282932000074",
            "٧٣٢٨٢٩٣٢٠٠٠٠٧٤",
            "0241011U",
            "24352",
            "D1102",
            "3e",
            "eyJhbGciOiJub25lIn0.e30.",
            "AAAA",
            "AA==",
            "fn5-fn5-",
            "Zm9vL2Jhcg",
            "a@b.example",
            "tr_TR");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "7",
            "30",
            "31",
            "45.2",
            "0.29",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e308",
            "1e309",
            "-1e400",
            "1E999999999",
            "1e-999999999",
            "0." + "0".repeat(900) + "1",
            "9".repeat(900),
            "9".repeat(1_200),
            "NaN",
            "Infinity",
            "01",
            "+1",
            ".5",
            "0x10");

    /** What some fields hold, by a part of their name, so that a whole body can be right. */
    private static final List<Map.Entry<String, String>> BY_NAME = List.of(
            Map.entry("email", "a@b.example"),
            Map.entry("phone", "05 36 49 10 00"),
            Map.entry("week", "2027-W05"),
            Map.entry("siret", "99900000300015"),
            Map.entry("uai", "0241011U"),
            Map.entry("commune", "24352"),
            Map.entry("trade", "D1102"),
            Map.entry("programme", "3e"),
            Map.entry("start", "09:00"),
            Map.entry("end", "16:00"),
            Map.entry("birth", "2011-12-28"),
            Map.entry("kind", "COLLEGE"));

    private final Random random;
    private final boolean calm;
    private final List<String> known;

    /** @param known ids that name something in the system */
    Values(Random random, List<String> known) {
        this.random = random;
        this.calm = random.nextBoolean();
        this.known = known;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** As {@link #oneIn}, but half of all requests have hardly anything wrong. */
    boolean wrong(int times) {
        return oneIn(calm ? times * 10 : times);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As text, for paths and queries, before any escaping. */
    String plain(JsonNode schema) {
        if (oneIn(3)) {
            return oneIn(3) ? any(NUMBERS) : any(TEXTS);
        }
        return switch (schema.path("type").asString("string")) {
            case "integer", "number" -> String.valueOf(random.nextInt(60));
            case "boolean" -> oneIn(2) ? "true" : "false";
            default -> text(schema);
        };
    }

    String number() {
        return !wrong(3) ? String.valueOf(random.nextInt(40)) : any(NUMBERS);
    }

    String hostileText() {
        return any(TEXTS);
    }

    /** A text that fits the schema and, where the name says what it is, its kind. */
    String text(JsonNode schema, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BY_NAME.stream()
                .filter(one -> schema.path("enum").isEmpty() && lower.contains(one.getKey()) && !wrong(6))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> text(schema));
    }

    private String text(JsonNode schema) {
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size())).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> id();
            case "date" -> "2027-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            case "date-time" -> "2026-11-2" + random.nextInt(9) + "T10:00:00Z";
            default ->
                switch (random.nextInt(5)) {
                    case 0 -> id();
                    case 1 -> any(TEXTS.subList(TEXTS.indexOf("2027-W05"), TEXTS.size()));
                    case 2 -> "Regarder, aider, poser des questions à toute l’équipe du fournil, chaque matin.";
                    case 3 -> "09:00";
                    default -> "Léa";
                };
        };
    }

    private String id() {
        return known.isEmpty() || oneIn(4) ? new UUID(random.nextLong(), random.nextLong()).toString() : any(known);
    }
}
