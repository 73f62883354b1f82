package fr.stagein.schools.files;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one place of a table. A CSV file has texts only; Excel knows what it shows as a day. */
public sealed interface Cell {

    /** @param value composed (NFC), without control characters or spaces at its ends; inner spaces are single */
    record Text(String value) implements Cell {
        public Text {
            value = Words.clean(value);
        }

        @Override
        public String shown() {
            return value;
        }
    }

    record Day(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    record Amount(BigDecimal value) implements Cell {
        /** Without the {@code .0} that spreadsheets add. */
        @Override
        public String shown() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    /** As a person would read it; empty if nothing stands there. */
    String shown();

    default boolean isBlank() {
        return shown().isEmpty();
    }
}
