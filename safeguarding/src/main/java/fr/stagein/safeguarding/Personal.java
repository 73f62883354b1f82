package fr.stagein.safeguarding;

import java.util.ArrayList;
import java.util.List;

/** A home's street and number, and a day of birth. */
final class Personal {

    private static final int ADDRESS_WORDS = 6;
    private static final int NEAR = 4;

    private Personal() {}

    private record Word(String value, int start, int end) {

        boolean isNumber() {
            return value.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        }

        int number() {
            return isNumber() && value.length() < 5 ? Integer.parseInt(value) : -1;
        }
    }

    static void find(Plain text, List<Finding> found) {
        List<Word> words = words(text);
        for (int at = 0; at < words.size(); at++) {
            if (Words.STREETS.contains(words.get(at).value()) || isHamlet(words, at)) {
                street(text, words, at, found);
            } else if (isBirth(text, words, at)) {
                birth(text, words, at, found);
            }
        }
    }

    private static List<Word> words(Plain text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.wordEnd(at);
            if (end > at) {
                words.add(new Word(end - at > 20 ? "" : text.part(at, end), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static boolean isHamlet(List<Word> words, int at) {
        return words.get(at).value().equals("lieu")
                && at + 1 < words.size()
                && words.get(at + 1).value().equals("dit");
    }

    private static void street(Plain text, List<Word> words, int at, List<Finding> found) {
        int first = -1;
        for (int before = at - 1; before >= 0 && before >= at - 2 && first < 0; before--) {
            Word word = words.get(before);
            if (word.isNumber() && word.value().length() <= 4) {
                first = before;
            } else if (!word.value().equals("bis")
                    && !word.value().equals("ter")
                    && !word.value().equals("quater")) {
                break;
            }
        }
        for (int before = at - 1; first < 0 && before >= 0 && before >= at - NEAR; before--) {
            if (Words.LIVES.contains(words.get(before).value())) {
                first = at;
            }
        }
        if (first < 0
                || at + 1 >= words.size()
                || ends(text, words.get(at).end(), words.get(at + 1).start())) {
            return;
        }
        int last = at + 1;
        while (last + 1 < words.size()
                && last - at < ADDRESS_WORDS
                && !ends(text, words.get(last).end(), words.get(last + 1).start())) {
            last++;
        }
        found.add(text.finding(
                Kind.HOME_ADDRESS, words.get(first).start(), words.get(last).end()));
    }

    /** Whether a clause or a line ends between two words. */
    private static boolean ends(Plain text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (",.;:!?\n()".indexOf(text.at(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "Né" is no "ne" that says no; without its accent it stands behind "suis" or "est". */
    private static boolean isBirth(Plain text, List<Word> words, int at) {
        Word word = words.get(at);
        if (!word.value().equals("ne")) {
            return Words.BIRTHS.contains(word.value());
        }
        String before = at == 0 ? "" : words.get(at - 1).value();
        return text.isAccented(word.end() - 1) || before.equals("suis") || before.equals("est");
    }

    private static void birth(Plain text, List<Word> words, int at, List<Finding> found) {
        for (int near = at + 1; near < words.size() && near <= at + NEAR; near++) {
            int last = date(words, near);
            if (last > 0) {
                found.add(text.finding(
                        Kind.BIRTH_DATE,
                        words.get(near).start(),
                        words.get(last).end()));
                return;
            }
        }
    }

    /** The last word of a date that begins here; -1 if none does. */
    private static int date(List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return -1;
        }
        Word first = words.get(at);
        Word second = words.get(at + 1);
        boolean year = at + 2 < words.size() && words.get(at + 2).isNumber();
        boolean day =
                (first.number() >= 1 && first.number() <= 31) || first.value().equals("1er");
        if (day && Words.MONTHS.contains(second.value())) {
            return year ? at + 2 : at + 1;
        }
        if (day && second.number() >= 1 && second.number() <= 12 && year) {
            return at + 2;
        }
        return first.number() >= 1900 && second.number() >= 1 && second.number() <= 12 && year ? at + 2 : -1;
    }
}
