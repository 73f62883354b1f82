package fr.stagein.testing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is let in where, from the table of authorisations: most requests are sent by somebody who is. */
public final class WhoMay {

    private final Map<String, Set<String>> people;

    private WhoMay(Map<String, Set<String>> people) {
        this.people = people;
    }

    /** @param project the folder in which the project lies */
    public static WhoMay in(Path project) {
        try {
            List<String> lines = Files.readAllLines(project.resolve("acceptance/src/test/resources/authorisation.csv"));
            List<String> names = List.of(lines.getFirst().split(",", -1));
            Map<String, Set<String>> people = new HashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> row = List.of(line.split(",", -1));
                Set<String> may = new HashSet<>();
                for (int column = 2; column < row.size(); column++) {
                    if (row.get(column).equals("may")) {
                        may.add(names.get(column));
                    }
                }
                people.put(row.get(0) + " " + row.get(1), may);
            }
            return new WhoMay(people);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean may(String caller, String endpoint) {
        return people.getOrDefault(endpoint, Set.of()).contains(caller);
    }
}
