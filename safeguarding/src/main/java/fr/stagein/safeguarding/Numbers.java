package fr.stagein.safeguarding;

import java.util.ArrayList;
import java.util.List;

/** Reads the numbers of a text: digits, digits with look-alike letters in them, and words such as {@code zéro six}. */
final class Numbers {

    private Numbers() {}

    static List<WrittenNumber> of(Plain text) {
        List<WrittenNumber> numbers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.wordEnd(at);
            if (end == at) {
                at++;
            } else {
                at = word(text, at, end, numbers);
            }
        }
        return numbers;
    }

    /** One run of letters and digits; returns where to go on. */
    private static int word(Plain text, int start, int end, List<WrittenNumber> numbers) {
        int letters = 0;
        int alike = 0;
        for (int at = start; at < end; at++) {
            if (!text.isDigit(at)) {
                letters++;
                alike += digitOf(text.at(at)) == text.at(at) ? 0 : 1;
            }
        }
        if (letters == end - start) {
            if (end - start == 1 && text.at(start) == 'o' && text.isDigit(text.skipSpaces(end, 2))) {
                numbers.add(new WrittenNumber("0", start, end, false));
                return end;
            }
            return spelled(text, start, end, numbers);
        }
        if (letters == alike) {
            numbers.add(new WrittenNumber(digits(text, start, end), start, end, false));
            return end;
        }
        for (int at = start; at < end; at++) {
            int from = at;
            while (at < end && text.isDigit(at)) {
                at++;
            }
            if (at > from) {
                numbers.add(new WrittenNumber(text.part(from, at), from, at, false));
            }
        }
        return end;
    }

    private static String digits(Plain text, int start, int end) {
        var digits = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            digits.append(digitOf(text.at(at)));
        }
        return digits.toString();
    }

    /** The letters that are typed for digits. */
    private static char digitOf(char letter) {
        return switch (letter) {
            case 'o' -> '0';
            case 'i', 'l' -> '1';
            default -> letter;
        };
    }

    private static int spelled(Plain text, int start, int end, List<WrittenNumber> numbers) {
        String word = end - start > 12 ? "" : text.part(start, end);
        String unit = Words.UNITS.get(word);
        String teen = Words.TEENS.get(word);
        if (unit != null && !word.equals("quatre")) {
            numbers.add(new WrittenNumber(unit, start, end, true));
            return end;
        }
        if (teen != null && !teen.equals("10")) {
            numbers.add(new WrittenNumber(teen, start, end, true));
            return end;
        }
        String ten = Words.TENS.get(word);
        int base = ten == null ? teen != null ? 10 : unit != null ? 4 : -1 : Integer.parseInt(ten);
        if (base < 0) {
            return end;
        }
        int done = end;
        if (base == 4) {
            int next = nextWord(text, end);
            int after = text.wordEnd(next);
            String twenty = next < 0 ? "" : text.part(next, after);
            if (!twenty.equals("vingt") && !twenty.equals("vingts")) {
                numbers.add(new WrittenNumber("4", start, end, true));
                return end;
            }
            base = 80;
            done = after;
        }
        int[] more = behindTens(text, base, done);
        numbers.add(new WrittenNumber(Integer.toString(base + more[0]), start, more[1], true));
        return more[1];
    }

    /** What a second word adds to tens, and where it ends: {@code soixante et onze}, {@code dix-sept}. */
    private static int[] behindTens(Plain text, int base, int end) {
        int next = nextWord(text, end);
        if (next >= 0 && text.part(next, text.wordEnd(next)).equals("et")) {
            next = nextWord(text, next + 2);
        }
        if (next < 0 || text.wordEnd(next) - next > 12) {
            return new int[] {0, end};
        }
        int after = text.wordEnd(next);
        String word = text.part(next, after);
        int unit = Integer.parseInt(Words.UNITS.getOrDefault(word, "0"));
        int teen = Integer.parseInt(Words.TEENS.getOrDefault(word, "0"));
        if (base == 10) {
            return unit >= 7 && isFrench(word) ? new int[] {unit, after} : new int[] {0, end};
        }
        if (unit > 0) {
            return new int[] {unit, after};
        }
        if (teen == 10 && (base == 60 || base == 80)) {
            int[] more = behindTens(text, 10, after);
            return new int[] {10 + more[0], more[1]};
        }
        return teen > 10 && (base == 60 || base == 80) ? new int[] {teen, after} : new int[] {0, end};
    }

    private static boolean isFrench(String unit) {
        return unit.equals("sept") || unit.equals("huit") || unit.equals("neuf");
    }

    /** Index of the next word of letters after a space or hyphen; -1 if there is none. */
    private static int nextWord(Plain text, int end) {
        int next = end;
        while (next - end < 3 && (text.isSpace(next) || text.at(next) == '-') && next < text.length()) {
            next++;
        }
        return next > end && text.isLetter(next) && text.wordEnd(next) - next <= 12 ? next : -1;
    }
}
