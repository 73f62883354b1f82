package fr.stagein.testing;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People and things of the Dordogne pack's demo data, for tests that need any of them. */
final class DemoPeople {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{7}[A-Z]");
    private static final Path PACK = Checkout.territory("dordogne");

    private DemoPeople() {}

    /** The first account of each role. */
    static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        lines("accounts").skip(1).forEach(line -> {
            String role = line.substring(line.lastIndexOf(',') + 1);
            accounts.putIfAbsent(role, line.substring(0, line.indexOf(',')));
        });
        return accounts;
    }

    /** Ids of some schools, classes, students, companies and offers. */
    static List<String> ids() {
        return Stream.of("schools", "classes", "students", "companies", "workplaces", "offers")
                .flatMap(table -> lines(table).skip(1).limit(2))
                .flatMap(line -> ID.matcher(line).results().map(MatchResult::group))
                .distinct()
                .toList();
    }

    private static Stream<String> lines(String table) {
        try {
            return Files.readAllLines(PACK.resolve(table + ".csv")).stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
