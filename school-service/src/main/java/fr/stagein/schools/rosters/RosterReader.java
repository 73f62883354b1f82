package fr.stagein.schools.rosters;

import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.accounts.AccountRules;
import fr.stagein.schools.files.Cell;
import fr.stagein.schools.files.Table;
import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.Tables;
import fr.stagein.schools.files.Tables.Unreadable;
import fr.stagein.schools.files.Words;
import fr.stagein.schools.rosters.RosterLine.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes pupils of a file's lines, and says of each line that is not one why. */
final class RosterReader {

    private static final int MOST_PUPILS = 5_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CLASS = 30;

    private static final Pattern INE = Pattern.compile("[0-9A-Z]{11}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    private static final Pattern FRACTION = Pattern.compile("0[.,][0-9]{2,}");
    private static final Pattern DAY_OR_MONTH =
            Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{2}){1,2}(?: .*)?"
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(?: .*)?"
                    + "|(?:[0-9]{1,2}[ -])?(?:janv?|fevr?|mars|avr|avril|mai|juin|juil|juillet|aout|sept?|oct|nov|dec|"
                    + "jan|feb|mar|apr|may|jun|jul|aug)\\.?(?:[ -][0-9]{2,4})?");

    private final Map<Column, Integer> columns;
    private final LocalDate today;
    private final List<RosterLine> lines = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private RosterReader(Map<Column, Integer> columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
    }

    /** @throws Rejection if the file is no list of pupils at all */
    static Roster read(byte[] file, LocalDate today) {
        Table table;
        try {
            table = Tables.read(file, line -> Column.in(line).size(), 2, MOST_PUPILS);
        } catch (Unreadable unreadable) {
            throw Rejection.field(
                    "file",
                    switch (unreadable.reason()) {
                        case EMPTY -> "roster-empty";
                        case NOT_A_TABLE -> "roster-not-a-table";
                        case BROKEN -> "roster-broken";
                        case TOO_MANY_LINES -> "roster-too-long";
                        case NO_HEADERS -> "roster-no-headers";
                    });
        }
        Map<Column, Integer> columns = Column.in(table.header());
        String missing = Stream.of(Column.values())
                .filter(column -> Column.NEEDED.contains(column) && !columns.containsKey(column))
                .map(RosterReader::frenchName)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Rejection.field("file", "roster-columns", missing);
        }
        if (table.lines().isEmpty()) {
            throw Rejection.field("file", "roster-empty");
        }
        var reader = new RosterReader(columns, today);
        table.lines().forEach(reader::take);
        return new Roster(reader.lines, reader.issues);
    }

    /** As the header would be written. */
    private static String frenchName(Column column) {
        return switch (column) {
            case LAST_NAME -> "Nom";
            case FIRST_NAME -> "Prénom";
            case BIRTH_DATE -> "Date de naissance";
            default -> "Classe";
        };
    }

    private void take(Line line) {
        int before = issues.size();
        String lastName = name(line, Column.LAST_NAME, "last-name");
        String firstName = name(line, Column.FIRST_NAME, "first-name");
        LocalDate birthDate = birthDate(line);
        String className = className(line);
        String ine = ine(line);
        List<Contact> guardians = guardians(line);
        String email = email(line, Column.EMAIL);
        if (email != null && guardians.stream().anyMatch(guardian -> email.equals(guardian.email()))) {
            issues.add(Issue.warning(line.number(), "email-of-guardian"));
        }
        boolean wrong = issues.subList(before, issues.size()).stream()
                .anyMatch(issue -> issue.severity() == Issue.Severity.ERROR);
        if (wrong || lastName == null || firstName == null || birthDate == null || className == null) {
            return;
        }
        String identity = Identity.of(lastName, firstName, birthDate);
        Integer twice = Stream.of(identity, ine == null ? identity : ine)
                .map(seen::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (twice != null) {
            issues.add(Issue.error(line.number(), "twice", firstName + " " + lastName, twice.toString()));
            return;
        }
        seen.put(identity, line.number());
        if (ine != null) {
            seen.put(ine, line.number());
        }
        boolean family = guardians.stream().anyMatch(guardian -> Objects.equals(guardian.email(), email));
        lines.add(new RosterLine(
                line.number(), lastName, firstName, birthDate, className, ine, family ? null : email, guardians));
    }

    private Cell cell(Line line, Column column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    private @Nullable String name(Line line, Column column, String code) {
        String name = cell(line, column).shown();
        if (name.isEmpty()) {
            issues.add(Issue.error(line.number(), code + "-missing"));
            return null;
        }
        if (name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetter)) {
            issues.add(Issue.error(line.number(), code + "-wrong", shortened(name)));
            return null;
        }
        return name;
    }

    private @Nullable LocalDate birthDate(Line line) {
        Cell cell = cell(line, Column.BIRTH_DATE);
        if (cell.isBlank()) {
            issues.add(Issue.error(line.number(), "birth-date-missing"));
            return null;
        }
        LocalDate day = BirthDates.read(cell, today);
        if (day == null) {
            issues.add(Issue.error(line.number(), "birth-date-wrong", shortened(cell.shown())));
            return null;
        }
        int age = day.until(today).getYears();
        if (day.isAfter(today) || age < 8 || age > 30) {
            issues.add(Issue.error(line.number(), "birth-date-age", shortened(cell.shown())));
            return null;
        }
        return day;
    }

    /** Excel makes a date of 3-1 and a fraction of 3/1; which class it was cannot be known any more. */
    private @Nullable String className(Line line) {
        Cell cell = cell(line, Column.CLASS);
        String shown = cell.shown();
        if (shown.isEmpty()) {
            issues.add(Issue.error(line.number(), "class-missing"));
            return null;
        }
        String plain = shown.toLowerCase(Locale.ROOT).replace("é", "e").replace("û", "u");
        boolean part = cell instanceof Cell.Amount number
                && number.value().stripTrailingZeros().scale() > 0;
        boolean fraction = part || FRACTION.matcher(shown).matches();
        boolean serial = cell instanceof Cell.Amount number && number.value().longValue() > 30_000;
        if (fraction) {
            issues.add(Issue.error(line.number(), "class-fraction", shortened(shown)));
            return null;
        }
        if (cell instanceof Cell.Day || serial || DAY_OR_MONTH.matcher(plain).matches()) {
            issues.add(Issue.error(line.number(), "class-date", shortened(shown)));
            return null;
        }
        String name = shown.matches("[0-9]+[.,]0+") ? shown.substring(0, shown.length() - 2) : shown;
        if (name.length() > LONGEST_CLASS) {
            issues.add(Issue.error(line.number(), "class-wrong", shortened(name)));
            return null;
        }
        return name;
    }

    private @Nullable String ine(Line line) {
        String shown = cell(line, Column.INE).shown().replace(" ", "").toUpperCase(Locale.ROOT);
        if (shown.isEmpty()) {
            return null;
        }
        if (!INE.matcher(shown).matches()) {
            issues.add(Issue.warning(line.number(), "ine-wrong", shortened(shown)));
            return null;
        }
        return shown;
    }

    private List<Contact> guardians(Line line) {
        return Stream.of(
                        contact(
                                line,
                                Column.GUARDIAN_1_NAME,
                                Column.GUARDIAN_1_FIRST_NAME,
                                Column.GUARDIAN_1_EMAIL,
                                Column.GUARDIAN_1_PHONE),
                        contact(
                                line,
                                Column.GUARDIAN_2_NAME,
                                Column.GUARDIAN_2_FIRST_NAME,
                                Column.GUARDIAN_2_EMAIL,
                                Column.GUARDIAN_2_PHONE))
                .filter(contact -> !contact.saysNothing())
                .toList();
    }

    private Contact contact(Line line, Column name, Column firstName, Column email, Column phone) {
        String whole = (cell(line, firstName).shown() + " " + cell(line, name).shown()).strip();
        return new Contact(
                whole.isEmpty() ? null : whole.substring(0, Math.min(whole.length(), 2 * LONGEST_NAME)),
                email(line, email),
                phone(line, phone));
    }

    private @Nullable String email(Line line, Column column) {
        String shown = cell(line, column).shown().toLowerCase(Locale.ROOT);
        if (shown.isEmpty()) {
            return null;
        }
        if (!AccountRules.takesAddress(shown)) {
            issues.add(Issue.warning(line.number(), "email-wrong", shortened(shown)));
            return null;
        }
        return shown;
    }

    private @Nullable String phone(Line line, Column column) {
        String shown = cell(line, column).shown();
        if (shown.isEmpty()) {
            return null;
        }
        String digits = shown.replaceAll("[\\s.()/-]", "").replaceFirst("^00", "+");
        // Excel takes the zero off a number that begins with it.
        String phone = digits.matches("[1-9][0-9]{8}") ? "0" + digits : digits;
        if (!PHONE.matcher(phone).matches()) {
            issues.add(Issue.warning(line.number(), "phone-wrong", shortened(shown)));
            return null;
        }
        return phone;
    }

    private static String shortened(String text) {
        String folded = Words.clean(text);
        return folded.length() <= 40 ? folded : folded.substring(0, 40) + "…";
    }
}
