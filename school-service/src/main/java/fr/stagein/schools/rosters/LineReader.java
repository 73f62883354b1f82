package fr.stagein.schools.rosters;

import fr.stagein.schools.files.Cell;
import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.TextFolding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a pupil of each line of one table. */
final class LineReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CLASS = 30;
    private static final int SHORT = 40;

    private static final Pattern INE = Pattern.compile("[0-9A-Z]{11}");
    private static final Pattern FRACTION = Pattern.compile("0[.,][0-9]{2,}");
    private static final Pattern DAY_OR_MONTH =
            Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{2}){1,2}(?: .*)?"
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(?: .*)?"
                    + "|(?:[0-9]{1,2}[ -])?(?:janv?|fevr?|mars|avr|avril|mai|juin|juil|juillet|aout|sept?|oct|nov|dec|"
                    + "jan|feb|mar|apr|may|jun|jul|aug)\\.?(?:[ -][0-9]{2,4})?");

    private final @Nullable String sheet;
    private final Map<Column, Integer> columns;
    private final @Nullable String classOfSheet;
    private final LocalDate today;
    private final RosterLines into;
    private final List<Issue> issues = new ArrayList<>();

    /** @param classOfSheet the class of all lines, where no column says it */
    LineReader(
            @Nullable String sheet,
            Map<Column, Integer> columns,
            @Nullable String classOfSheet,
            LocalDate today,
            RosterLines into) {
        this.sheet = sheet;
        this.columns = columns;
        this.classOfSheet = classOfSheet;
        this.today = today;
        this.into = into;
    }

    void take(Line line) {
        issues.clear();
        String lastName = name(line, Column.LAST_NAME, "last-name");
        String firstName = name(line, Column.FIRST_NAME, "first-name");
        LocalDate birthDate = birthDate(line);
        String className = classOfSheet == null ? className(line) : classOfSheet;
        String ine = ine(line);
        var contacts = new ContactReader(this, line);
        var guardians = contacts.guardians();
        String email = contacts.email(Column.EMAIL);
        if (email != null && guardians.stream().anyMatch(guardian -> email.equals(guardian.email()))) {
            warn(line, "email-of-guardian");
        }
        boolean family = guardians.stream().anyMatch(guardian -> Objects.equals(guardian.email(), email));
        if (line.hidden()) {
            issues.clear();
            issues.add(Issue.error(line.number(), "line-hidden"));
        }
        // What is doubtful on a line is told from here: see also ContactReader.
        issues.forEach(issue -> into.note(issue.in(sheet)));
        boolean wrong = issues.stream().anyMatch(issue -> issue.severity() == Issue.Severity.ERROR);
        if (wrong || lastName == null || firstName == null || birthDate == null || className == null) {
            into.setAside(new SetAside(
                    sheet,
                    line.number(),
                    shown(line, Column.LAST_NAME),
                    shown(line, Column.FIRST_NAME),
                    birthDate,
                    ine));
            return;
        }
        into.add(new RosterLine(
                sheet,
                line.number(),
                lastName,
                firstName,
                birthDate,
                className,
                ine,
                family ? null : email,
                guardians,
                contacts.guardiansInDoubt()));
    }

    Cell cell(Line line, Column column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    void warn(Line line, String code, String... arguments) {
        issues.add(Issue.warning(line.number(), code, arguments));
    }

    private String shown(Line line, Column column) {
        return cell(line, column) instanceof Cell.Text text && text.value().length() <= LONGEST_NAME
                ? text.value()
                : "";
    }

    private @Nullable String name(Line line, Column column, String code) {
        Cell cell = cell(line, column);
        String name = cell.shown();
        if (name.isEmpty()) {
            issues.add(Issue.error(line.number(), code + "-missing"));
            return null;
        }
        if (isFailed(line, cell, code)) {
            return null;
        }
        if (name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetter)) {
            issues.add(Issue.error(line.number(), code + "-wrong", shortened(name)));
            return null;
        }
        return name;
    }

    /** Nobody is called {@code #N/A}. */
    private boolean isFailed(Line line, Cell cell, String code) {
        if (cell instanceof Cell.Failed) {
            issues.add(Issue.error(line.number(), code + "-formula", shortened(cell.shown())));
            return true;
        }
        return false;
    }

    private @Nullable LocalDate birthDate(Line line) {
        Cell cell = cell(line, Column.BIRTH_DATE);
        if (cell.isBlank()) {
            issues.add(Issue.error(line.number(), "birth-date-missing"));
            return null;
        }
        if (isFailed(line, cell, "birth-date")) {
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
        if (isFailed(line, cell, "class")) {
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
            warn(line, "ine-wrong", shortened(shown));
            return null;
        }
        return shown;
    }

    static String shortened(String text) {
        String folded = TextFolding.clean(text);
        return folded.length() <= SHORT ? folded : folded.substring(0, SHORT) + "…";
    }
}
