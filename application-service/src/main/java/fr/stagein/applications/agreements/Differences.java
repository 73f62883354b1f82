package fr.stagein.applications.agreements;

import fr.stagein.territory.PartField;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Programme;
import fr.stagein.territory.WrittenDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What differs between two documents, field by field and day by day, in words. */
@Component
class Differences {

    private final MessageSource messages;

    Differences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param field its id, {@code days} for a day
     * @param label what people call it; for a day its date
     * @param before empty where there was nothing
     * @param after empty where there is nothing any more
     */
    record Difference(String field, String label, String before, String after) {}

    /** In the order of the programme's fields, the days last. */
    List<Difference> between(
            Snapshot before, Map<String, String> values, List<Day> days, Programme programme, Locale language) {
        List<Difference> all = new ArrayList<>();
        for (PartField field : programme.fields()) {
            String old = before.values().getOrDefault(field.id(), "");
            String next = values.getOrDefault(field.id(), "");
            if (field.kind() != Kind.DAYS && !old.equals(next)) {
                all.add(new Difference(
                        field.id(),
                        field.label(language.getLanguage()),
                        words(field, old, language),
                        words(field, next, language)));
            }
        }
        all.addAll(ofDays(byDate(before.days()), byDate(days), language));
        return all;
    }

    private List<Difference> ofDays(Map<LocalDate, Day> before, Map<LocalDate, Day> after, Locale language) {
        var dates = new TreeSet<>(before.keySet());
        dates.addAll(after.keySet());
        return dates.stream()
                .filter(date -> !Objects.equals(before.get(date), after.get(date)))
                .map(date -> new Difference(
                        Snapshot.DAYS,
                        WrittenDates.dayOfWeek(date, language),
                        hours(before.get(date), language),
                        hours(after.get(date), language)))
                .toList();
    }

    private static Map<LocalDate, Day> byDate(List<Day> days) {
        return days.stream().collect(Collectors.toMap(Day::date, day -> day, (one, other) -> other));
    }

    private String hours(@Nullable Day day, Locale language) {
        if (day == null) {
            return "";
        }
        LocalTime breakStart = day.breakStart();
        LocalTime breakEnd = day.breakEnd();
        return breakStart == null || breakEnd == null
                ? text("agreement.day", language, day.start(), day.end())
                : text("agreement.day-with-break", language, day.start(), day.end(), breakStart, breakEnd);
    }

    private String text(String key, Locale language, LocalTime... times) {
        Object[] written = new Object[times.length];
        for (int i = 0; i < times.length; i++) {
            written[i] = times[i].toString();
        }
        return messages.getMessage(key, written, language);
    }

    private static String words(PartField field, String value, Locale language) {
        return field.kind() == Kind.DATE && !value.isEmpty()
                ? WrittenDates.dayOfWeek(LocalDate.parse(value), language)
                : value;
    }
}
