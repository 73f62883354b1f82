package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.Yaml;

/** What the launcher tells of a territory. */
final class Territories {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Territories() {}

    /** Roles that must have a second factor: the rule of {@code territory.yaml}, and without it those who see the most. */
    static List<String> rolesWithSecondFactor(String territory) {
        try (var file = Files.newBufferedReader(
                Checkout.territory(territory).resolve("territory.yaml"), StandardCharsets.UTF_8)) {
            Map<String, Object> pack = new Yaml().load(file);
            return secondFactor(pack.get("rules") instanceof Map<?, ?> rules ? rules : Map.of());
        } catch (IOException unreadable) {
            throw new CannotStart("The territory cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static List<String> secondFactor(Map<?, ?> rules) {
        return rules.get("secondFactor") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of("operator", "support", "principal");
    }

    /** One account of each role, to sign in with; the students and companies that the pack lists first. */
    static List<String> demoAccounts(String territory) {
        List<String> lines = new ArrayList<>();
        Set<String> roles = new LinkedHashSet<>();
        try (var reader = Files.newBufferedReader(
                        Checkout.territory(territory).resolve("accounts.csv"), StandardCharsets.UTF_8);
                var rows = TABLE.parse(reader)) {
            for (CSVRecord row : rows) {
                if (roles.add(row.get("role"))) {
                    lines.add("%-10s %s".formatted(row.get("role"), row.get("email")));
                }
            }
        } catch (IOException unreadable) {
            throw new CannotStart("The accounts cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return lines;
    }
}
