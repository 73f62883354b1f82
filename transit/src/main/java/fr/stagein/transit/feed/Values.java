package fr.stagein.transit.feed;

import org.jspecify.annotations.Nullable;

/** Values as GTFS writes them; one that is none is told by who asked for it. */
final class Values {

    static final int NO_TIME = Integer.MIN_VALUE;
    /** A train may be under way for days; beyond ten it is a slip. */
    private static final int MOST_HOURS = 240;

    private Values() {}

    /** Thrown where a row cannot do without the value. */
    static final class WrongValueException extends Exception {
        private static final long serialVersionUID = 1;
        private final String column;
        private final String value;

        WrongValueException(String column, String value) {
            super(column, null, false, false);
            this.column = column;
            this.value = value;
        }

        void tell(Rows row, Problems problems) {
            problems.warn("value-wrong", row.file(), row.line(), column, value);
        }
    }

    static int whole(Rows row, String column) throws WrongValueException {
        String text = row.text(column);
        Integer value = Rows.whole(text);
        if (value == null) {
            throw new WrongValueException(column, text);
        }
        return value;
    }

    static double degrees(Rows row, String column, int limit) throws WrongValueException {
        String text = row.text(column);
        // Longer than any coordinate: the library's parser takes its time for a number of 60,000 digits.
        if (!text.isEmpty() && text.length() <= 40) {
            try {
                double value = Double.parseDouble(text);
                if (Math.abs(value) <= limit) {
                    return value;
                }
            } catch (NumberFormatException wrong) {
                // Told below, as a value out of range is.
            }
        }
        throw new WrongValueException(column, text);
    }

    /** Seconds after midnight, beyond 24:00 too; {@link #NO_TIME} where there is none. */
    static int time(Rows row, int at, String column) throws WrongValueException {
        String text = row.text(at);
        if (text.isEmpty()) {
            return NO_TIME;
        }
        int last = text.lastIndexOf(':');
        int first = text.indexOf(':');
        if (first > 0 && last > first && text.length() - last == 3 && last - first == 3) {
            Integer hours = Rows.whole(text.substring(0, first));
            Integer minutes = below60(text, first + 1);
            Integer seconds = below60(text, last + 1);
            if (hours != null && hours <= MOST_HOURS && minutes != null && seconds != null) {
                return hours * 3600 + minutes * 60 + seconds;
            }
        }
        throw new WrongValueException(column, text);
    }

    private static @Nullable Integer below60(String text, int at) {
        Integer value = Rows.whole(text.substring(at, at + 2));
        return value == null || value > 59 ? null : value;
    }
}
