package fr.stagein.safeguarding;

import java.util.List;

/** Dates and hours among numbers: to the eye of a pattern they look like the parts of a phone number. */
final class Moments {

    private Moments() {}

    /** How many numbers from here are one date or hour; 0 if none is. */
    static int length(Plain text, List<WrittenNumber> run, int at) {
        int certain = certain(text, run, at);
        if (certain > 0) {
            return certain;
        }
        return isDate(text, run, at, 2) ? 3 : 0;
    }

    /** Whether a date with its whole year, or an hour, begins here. */
    static boolean isCertain(Plain text, List<WrittenNumber> run, int at) {
        return certain(text, run, at) > 0;
    }

    private static int certain(Plain text, List<WrittenNumber> run, int at) {
        if (isDate(text, run, at, 4) || isIsoDate(text, run, at)) {
            return 3;
        }
        return hour(text, run, at);
    }

    private static boolean isDate(Plain text, List<WrittenNumber> run, int at, int yearDigits) {
        if (at + 2 >= run.size()) {
            return false;
        }
        WrittenNumber day = run.get(at);
        WrittenNumber month = run.get(at + 1);
        WrittenNumber year = run.get(at + 2);
        char mark = text.at(day.end());
        return "/.-".indexOf(mark) >= 0
                && month.start() == day.end() + 1
                && year.start() == month.end() + 1
                && text.at(month.end()) == mark
                && isDay(day, month)
                && year.size() == yearDigits
                && (yearDigits == 2 || isYear(year))
                && !(text.at(year.end()) == mark && text.isDigit(year.end() + 1));
    }

    private static boolean isIsoDate(Plain text, List<WrittenNumber> run, int at) {
        if (at + 2 >= run.size()) {
            return false;
        }
        WrittenNumber year = run.get(at);
        WrittenNumber month = run.get(at + 1);
        WrittenNumber day = run.get(at + 2);
        return isYear(year)
                && text.at(year.end()) == '-'
                && month.start() == year.end() + 1
                && text.at(month.end()) == '-'
                && day.start() == month.end() + 1
                && isDay(day, month);
    }

    private static boolean isDay(WrittenNumber day, WrittenNumber month) {
        return day.size() <= 2
                && month.size() <= 2
                && day.value() >= 1
                && day.value() <= 31
                && month.value() >= 1
                && month.value() <= 12;
    }

    private static boolean isYear(WrittenNumber year) {
        return year.size() == 4 && year.value() >= 1900 && year.value() < 2100;
    }

    /** {@code 8 h}, {@code 8h30}, {@code 08:30}; minutes that no timetable of a workplace has are none. */
    private static int hour(Plain text, List<WrittenNumber> run, int at) {
        WrittenNumber hour = run.get(at);
        if (hour.size() > 2 || hour.value() > 24) {
            return 0;
        }
        int mark = text.skipSpaces(hour.end(), 1);
        boolean minutesFollow = at + 1 < run.size() && isMinutes(run.get(at + 1));
        WrittenNumber next = at + 1 < run.size() ? run.get(at + 1) : hour;
        if (text.at(mark) == 'h') {
            if (!text.isWord(mark + 1)) {
                boolean joined = minutesFollow && next.start() == text.skipSpaces(mark + 1, 1);
                return joined ? 2 : 1;
            }
            if (text.startsWith("heure", mark) || text.startsWith("hour", mark)) {
                return 1;
            }
            return minutesFollow && next.start() == mark + 1 && text.at(next.end()) != 'h' ? 2 : 0;
        }
        boolean clock = text.at(hour.end()) == ':'
                && minutesFollow
                && next.start() == hour.end() + 1
                && text.at(next.end()) != ':'
                && text.at(hour.start() - 1) != ':';
        return clock ? 2 : 0;
    }

    private static boolean isMinutes(WrittenNumber minutes) {
        return minutes.size() == 2 && minutes.value() < 60 && minutes.value() % 5 == 0;
    }
}
