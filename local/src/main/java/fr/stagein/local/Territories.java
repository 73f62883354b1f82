package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.realm.Realm;
import fr.stagein.realm.RealmAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.yaml.snakeyaml.Yaml;

/** Reads from a territory's pack what the launcher shows. */
final class Territories {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Territories() {}

    /** Roles that must have a second factor: the rule of {@code territory.yaml}, and without it those who see the most. */
    static List<String> rolesWithSecondFactor(String territory) {
        try (var file = Files.newBufferedReader(
                Checkout.territory(territory).resolve("territory.yaml"), StandardCharsets.UTF_8)) {
            Map<String, Object> pack = new Yaml().load(file);
            return Realm.secondFactor(pack.get("rules") instanceof Map<?, ?> rules ? rules : Map.of());
        } catch (IOException unreadable) {
            throw new CannotStart("The territory cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Everybody of the pack who can sign in. */
    static List<RealmAccount> accounts(String territory) {
        try (var reader = Files.newBufferedReader(
                        Checkout.territory(territory).resolve("accounts.csv"), StandardCharsets.UTF_8);
                var rows = TABLE.parse(reader)) {
            return rows.stream()
                    .map(row -> new RealmAccount(
                            row.get("accountId"),
                            row.get("username"),
                            row.get("email"),
                            row.get("firstName"),
                            row.get("lastName"),
                            row.get("locale"),
                            row.get("role")))
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotStart("The accounts cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** One account of each role, to sign in with; the students and companies that the pack lists first. */
    static List<String> demoAccounts(String territory) {
        Set<String> roles = new LinkedHashSet<>();
        return accounts(territory).stream()
                .filter(account -> roles.add(account.role()))
                .map(account -> "%-10s %s".formatted(account.role(), account.email()))
                .toList();
    }
}
