package fr.stagein.territory;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Locale;

/** What a rule allows, or what was found instead. */
public sealed interface Amount {

    /** As people say it: {@code 7 h}, {@code 4 h 30}, {@code 30 min}, {@code 4,35 €}. */
    String in(Locale language);

    record Hours(Duration length) implements Amount {
        @Override
        public String in(Locale language) {
            int minutes = length.toMinutesPart();
            if (length.toHours() == 0) {
                return minutes + "\u00a0min";
            }
            return hours(length.toHours(), minutes);
        }
    }

    record TimeOfDay(LocalTime time) implements Amount {
        @Override
        public String in(Locale language) {
            return hours(time.getHour(), time.getMinute());
        }
    }

    record Count(int number) implements Amount {
        @Override
        public String in(Locale language) {
            return NumberFormat.getIntegerInstance(language).format(number);
        }
    }

    /** @param euros with two digits of cents */
    record Money(BigDecimal euros) implements Amount {
        @Override
        public String in(Locale language) {
            NumberFormat format = NumberFormat.getCurrencyInstance(language);
            format.setCurrency(Currency.getInstance("EUR"));
            format.setMinimumFractionDigits(2);
            format.setMaximumFractionDigits(2);
            return format.format(euros);
        }
    }

    private static String hours(long hours, int minutes) {
        return minutes == 0 ? hours + "\u00a0h" : "%d\u00a0h\u00a0%02d".formatted(hours, minutes);
    }
}
