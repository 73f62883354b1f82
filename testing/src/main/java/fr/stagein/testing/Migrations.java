package fr.stagein.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a service's migrations would stop the release before it, which runs beside the new one during an upgrade and
 * alone after a roll-back (docs/migrations.md). The baseline is not looked at: nothing ran before it.
 */
public final class Migrations {

    private static final Pattern NAME = Pattern.compile("V(\\d+)(?:_(\\d+))?__[a-z0-9_]+\\.sql");
    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- Contract: .*unused since v\\d+\\.\\d+\\.\\d+");
    private static final Pattern CONTRACTS = Pattern.compile("\\bdrop (table|view|column)\\b|\\brename\\b"
            + "|\\balter column \\w+ (set data )?type\\b|\\balter column \\w+ set not null\\b");
    private static final Pattern NEW_COLUMN = Pattern.compile("\\badd column\\b");

    private Migrations() {}

    /**
     * @param folder of one service's migrations
     * @return a line for each fault: which file, which statement and what to do
     */
    public static List<String> wrong(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> wrongIn(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrongIn(Path file) {
        String name = file.getFileName().toString();
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return List.of(name + " has to be called V<number>__what_it_is_about.sql");
        }
        if (isBaseline(parts)) {
            return List.of();
        }
        String text = read(file);
        if (CONTRACT.matcher(text).find()) {
            return List.of();
        }
        return wrongStatements(text).stream()
                .map(statement -> name + " stops the release before: \"" + statement
                        + "\". Expand now and contract in a later release, or write why it may go: "
                        + "\"-- Contract: <what> is unused since v<release>\"")
                .toList();
    }

    /** Of the platform V0_1 and V0_2, of a service all below V100. */
    private static boolean isBaseline(Matcher name) {
        int number = Integer.parseInt(name.group(1));
        return number == 0 ? Integer.parseInt(name.group(2)) <= 2 : number < 100;
    }

    /** The statements that take something away, or ask for something that the release before does not write. */
    private static List<String> wrongStatements(String text) {
        return Stream.of(COMMENT.matcher(text).replaceAll("").split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> CONTRACTS.matcher(statement).find()
                        || actions(statement).anyMatch(Migrations::asksForAValue))
                .toList();
    }

    private static boolean asksForAValue(String action) {
        return NEW_COLUMN.matcher(action).find()
                && action.contains("not null")
                && !action.contains("default")
                && !action.contains("generated");
    }

    /** The parts of a statement between the commas that stand in no brackets. */
    private static Stream<String> actions(String statement) {
        List<String> actions = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < statement.length(); at++) {
            char sign = statement.charAt(at);
            if (sign == '(') {
                depth++;
            } else if (sign == ')') {
                depth--;
            } else if (sign == ',' && depth == 0) {
                actions.add(statement.substring(from, at));
                from = at + 1;
            }
        }
        actions.add(statement.substring(from));
        return actions.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
