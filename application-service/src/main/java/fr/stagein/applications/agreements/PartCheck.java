package fr.stagein.applications.agreements;

import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Part;
import fr.stagein.territory.PartField;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether what somebody wrote into a part is of the form that each field asks for. */
final class PartCheck {

    private static final int MOST_DAYS = 140;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, String> values = new TreeMap<>();
    private final List<Day> days;

    /**
     * What is wrong with one field.
     *
     * @param field path in the request
     * @param code of the problem whose text says it
     */
    record FieldProblem(String field, String code) {
        Rejection rejection() {
            return Rejection.field(field, code);
        }
    }

    PartCheck(Programme programme, Part part, Map<String, String> written, List<Day> writtenDays) {
        Set<String> known = new HashSet<>();
        for (PartField field : programme.fields(part)) {
            known.add(field.id());
            String value = written.getOrDefault(field.id(), "").strip();
            if (!value.isEmpty() && field.kind() != Kind.DAYS) {
                check(field, value);
            }
        }
        written.forEach((id, value) -> {
            if (!known.contains(id) && !value.isBlank()) {
                problem(id, "agreement-field-unknown");
            }
        });
        days = writtenDays.stream().sorted(Comparator.comparing(Day::date)).toList();
        checkDays(programme, part);
    }

    /** Tidy, without those that are empty. */
    Map<String, String> values() {
        return values;
    }

    /** In order. */
    List<Day> days() {
        return days;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** @throws Rejection for the first that is wrong */
    void requireGood() {
        if (!problems.isEmpty()) {
            throw problems.getFirst().rejection();
        }
    }

    private void check(PartField field, String value) {
        int most = field.kind() == Kind.LONG_TEXT ? 2000 : 200;
        if (value.length() > most) {
            problem(field.id(), "agreement-field-long");
            return;
        }
        if (!isPlain(value, field.kind() == Kind.LONG_TEXT)) {
            problem(field.id(), "agreement-field-text");
            return;
        }
        String tidy = tidy(field.kind(), value);
        if (tidy == null) {
            problem(field.id(), "agreement-field-" + field.kind().name().toLowerCase(Locale.ROOT));
            return;
        }
        values.put(field.id(), tidy);
    }

    /** No control characters; line ends and tabs only where a text has lines. */
    private static boolean isPlain(String value, boolean lines) {
        return value.chars()
                .allMatch(letter -> (letter >= ' ' && letter != 0x7F)
                        || (lines && (letter == '\n' || letter == '\r' || letter == '\t')));
    }

    /** Null for what is none. */
    private static @Nullable String tidy(Kind kind, String value) {
        return switch (kind) {
            case TEXT, LONG_TEXT, NAME -> value;
            case EMAIL -> isMail(value) ? value : null;
            case PHONE -> isPhone(value) ? value : null;
            case DATE -> isDate(value) ? value : null;
            case NUMBER -> value.matches("[0-9]{1,6}") ? value : null;
            case MONEY -> money(value);
            case DAYS -> null;
        };
    }

    static boolean isMail(String value) {
        int at = value.indexOf('@');
        return at > 0
                && at == value.lastIndexOf('@')
                && value.indexOf('.', at) > at + 1
                && !value.endsWith(".")
                && value.chars().noneMatch(letter -> letter <= ' ' || letter == ',' || letter == ';');
    }

    private static boolean isPhone(String value) {
        return value.matches("\\+?[0-9 .()/-]+") && value.replaceAll("\\D", "").length() >= 6;
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static @Nullable String money(String value) {
        String plain = value.replace(',', '.');
        return plain.matches("[0-9]{1,5}(\\.[0-9]{1,2})?")
                ? new BigDecimal(plain).setScale(2).toPlainString()
                : null;
    }

    private void checkDays(Programme programme, Part part) {
        boolean asked = programme.fields(part).stream().anyMatch(field -> field.kind() == Kind.DAYS);
        if ((!asked && !days.isEmpty()) || days.size() > MOST_DAYS) {
            problems.add(new FieldProblem("days", "agreement-field-unknown"));
            return;
        }
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            if (!day.isPossible()) {
                problems.add(new FieldProblem("days[" + i + "]", "agreement-day-impossible"));
            } else if (i > 0 && days.get(i - 1).date().equals(day.date())) {
                problems.add(new FieldProblem("days[" + i + "]", "agreement-day-twice"));
            }
        }
    }

    private void problem(String field, String code) {
        problems.add(new FieldProblem("values[" + field + "]", code));
    }
}
