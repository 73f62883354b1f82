package fr.stagein.territory;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One value of a YAML file, with the place where it stands for the message if it is no good. */
record Value(Path file, int line, String key, String text) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,4}\\.[0-9]{2}");

    int number(int least, int most) {
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw wrong("a whole number from " + least + " to " + most);
        }
        return number;
    }

    boolean flag() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false");
        };
    }

    BigDecimal money() {
        if (!MONEY.matcher(text).matches()) {
            throw wrong("an amount in euros such as 4.35");
        }
        return new BigDecimal(text);
    }

    LocalDate date() {
        return parsed(LocalDate::parse, "a day such as 2026-01-01");
    }

    LocalTime timeOfDay() {
        return parsed(LocalTime::parse, "a time of day such as \"06:00\"");
    }

    /** Positive. */
    Duration duration() {
        Duration duration = parsed(Duration::parse, "a length such as PT7H or PT4H30M");
        if (!duration.isPositive()) {
            throw wrong("a length such as PT7H or PT4H30M");
        }
        return duration;
    }

    Period period() {
        Period period = parsed(Period::parse, "a length such as P5Y");
        if (period.isNegative()) {
            throw wrong("a length such as P5Y");
        }
        return period;
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    String matching(Pattern pattern, String wanted) {
        if (!pattern.matcher(text).matches()) {
            throw wrong(wanted);
        }
        return text;
    }

    BadTerritoryFile wrong(String wanted) {
        return new BadTerritoryFile(file, line, key, "\"" + text + "\" is no good here; write " + wanted);
    }

    private <T> T parsed(Function<String, T> parse, String wanted) {
        try {
            return parse.apply(text);
        } catch (DateTimeException unreadable) {
            throw wrong(wanted);
        }
    }
}
