package fr.stagein.schools.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** What stands in one place of a table. A CSV file has texts only; Excel knows what it shows as a day. */
public sealed interface Cell {

    /** @param value composed (NFC), without control characters or spaces at its ends; inner spaces are single */
    record Text(String value) implements Cell {
        public Text {
            value = TextFolding.clean(value);
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

    /**
     * @param value of a length that a person could have typed: {@code 1E+999999999} is ten signs and a gigabyte of digits
     * @param dayZero what day 0 is in this file; a workbook begins to count in 1900 or in 1904
     */
    record Amount(BigDecimal value, LocalDate dayZero) implements Cell {

        private static final int MOST_DIGITS = 40;

        public Amount {
            if (!fits(value)) {
                throw new IllegalArgumentException("A number of more than " + MOST_DIGITS + " digits");
            }
        }

        static boolean fits(BigDecimal value) {
            return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
        }

        /** The day of this number, if somebody took off the format that showed one. */
        public LocalDate asDay() {
            return dayZero.plusDays(value.longValue());
        }

        /** Without the {@code .0} that spreadsheets add. */
        @Override
        public String shown() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A formula without a value.
     *
     * @param shown what stands there instead, such as {@code #N/A}
     */
    record Failed(String shown) implements Cell {

        /** As Excel writes them in English, which files hold, and in French, which a CSV has. */
        private static final Set<String> SHOWN = Set.of(
                "#DIV/0!",
                "#N/A",
                "#NAME?",
                "#NULL!",
                "#NUM!",
                "#REF!",
                "#VALUE!",
                "#SPILL!",
                "#CALC!",
                "#FIELD!",
                "#BLOCKED!",
                "#UNKNOWN!",
                "#CONNECT!",
                "#GETTING_DATA",
                "#BUSY!",
                "#NOM?",
                "#NUL!",
                "#NOMBRE!",
                "#VALEUR!",
                "#EPARS!",
                "#CALCUL!",
                "#CHAMP!",
                "#BLOQUÉ!",
                "#INCONNU!",
                "#CONNEXION!");

        static boolean isShownAs(String text) {
            return SHOWN.contains(text);
        }
    }

    /** A text, or the failed formula that a program wrote as one. */
    static Cell text(String value) {
        Text text = new Text(value);
        return Failed.isShownAs(text.value()) ? new Failed(text.value()) : text;
    }

    /** As a person would read it; empty if nothing stands there. */
    String shown();

    default boolean isBlank() {
        return shown().isEmpty();
    }
}
