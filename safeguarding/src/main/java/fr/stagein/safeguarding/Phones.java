package fr.stagein.safeguarding;

import java.util.ArrayList;
import java.util.List;

/** Phone numbers among the numbers of a text. Dates, hours, prices, postal codes and SIRET are none. */
final class Phones {

    /** As many characters may stand between two of a number's parts; more where a word stands there. */
    private static final int GAP = 5;

    private static final int WORD_GAP = 14;
    /** How far before a number the word that makes it a phone's may stand. */
    private static final int CONTEXT = 28;

    private final Plain text;
    private final List<Finding> found = new ArrayList<>();

    Phones(Plain text) {
        this.text = text;
    }

    void find(List<Finding> all) {
        List<WrittenNumber> run = new ArrayList<>();
        for (WrittenNumber number : Numbers.of(text)) {
            if (!run.isEmpty() && !joins(run.getLast(), number)) {
                run(run);
                run = new ArrayList<>();
            }
            run.add(number);
        }
        run(run);
        all.addAll(found);
    }

    /** Whether one number may go on in the next. */
    private boolean joins(WrittenNumber before, WrittenNumber next) {
        int gap = next.start() - before.end();
        if (gap > WORD_GAP) {
            return false;
        }
        int words = 0;
        for (int at = before.end(); at < next.start(); at++) {
            char letter = text.at(at);
            if ("+€$£%°".indexOf(letter) >= 0) {
                return false;
            }
            if (text.isLetter(at)) {
                int end = at;
                while (end < next.start() && text.isWord(end)) {
                    end++;
                }
                // One letter for a gap: 06x12x34x56x78.
                if (gap > 1 && !Words.BETWEEN_DIGITS.contains(text.part(at, end))) {
                    return false;
                }
                words++;
                at = end - 1;
            }
        }
        return words == 0 ? gap <= GAP : words == 1;
    }

    private void run(List<WrittenNumber> run) {
        if (run.isEmpty()) {
            return;
        }
        boolean wholeIsPhone = isFrench(digits(run, 0, run.size())) && !grouped(run, 5, 5) && !hasYearOrTime(run);
        if (wholeIsPhone) {
            found.add(text.finding(Kind.PHONE, start(run), run.getLast().end()));
            return;
        }
        List<WrittenNumber> part = new ArrayList<>();
        for (int at = 0; at < run.size(); ) {
            int taken = Moments.length(text, run, at);
            if (taken == 0) {
                part.add(run.get(at));
                at++;
            } else {
                part(part);
                part = new ArrayList<>();
                at += taken;
            }
        }
        part(part);
    }

    private boolean hasYearOrTime(List<WrittenNumber> run) {
        for (int at = 0; at < run.size(); at++) {
            if (Moments.isCertain(text, run, at)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers that are no date and no hour. */
    private void part(List<WrittenNumber> part) {
        if (part.isEmpty() || isSiret(part)) {
            return;
        }
        int done = 0;
        for (int at = 0; at < part.size(); at++) {
            int end = at < done ? -1 : phone(part, at);
            if (end > 0) {
                int plus = plusAt(part.get(at));
                found.add(text.finding(
                        Kind.PHONE,
                        plus < 0 ? part.get(at).start() : plus,
                        part.get(end - 1).end()));
                done = end;
            }
        }
        if (done == 0 && isWholeNumber(part)) {
            found.add(text.finding(Kind.PHONE, start(part), part.getLast().end()));
        }
    }

    /** Index after the last part of a number that begins here; -1 if none does. */
    private int phone(List<WrittenNumber> part, int at) {
        if (plusBefore(part.get(at))) {
            return international(part, at, 0);
        }
        String first = part.get(at).digits();
        if (first.startsWith("00")) {
            int end = international(part, at, 2);
            if (end > 0) {
                return end;
            }
        }
        if (first.startsWith("0")) {
            return national(part, at, 10);
        }
        if (first.startsWith("33")) {
            int end = until(part, at, 11);
            return end > 0 && "67".indexOf(digits(part, at, end).charAt(2)) >= 0 ? end : -1;
        }
        // Without its zero, in the usual pairs.
        boolean pairs = part.size() >= at + 5
                && (first.equals("6") || first.equals("7"))
                && part.subList(at + 1, at + 5).stream().allMatch(number -> number.size() == 2)
                && (part.size() == at + 5 || part.get(at + 5).size() != 2);
        return pairs ? at + 5 : -1;
    }

    private int national(List<WrittenNumber> part, int at, int length) {
        int end = until(part, at, length);
        if (end < 0 || !isFrench(digits(part, at, end))) {
            return -1;
        }
        // The postal codes of two towns are grouped like a number, and end in zero.
        return grouped(part.subList(at, end), 5, 5) ? -1 : end;
    }

    /** @param skip digits before the country code */
    private int international(List<WrittenNumber> part, int at, int skip) {
        String all = digits(part, at, Math.min(part.size(), at + 17));
        for (String code : Words.NINE_DIGITS) {
            if (all.startsWith(code, skip)) {
                boolean zero = all.startsWith("0", skip + code.length());
                int end = until(part, at, skip + code.length() + 9 + (zero ? 1 : 0));
                if (end > 0) {
                    return end;
                }
            }
        }
        int end = at;
        int digits = -skip;
        while (end < part.size() && digits + part.get(end).size() <= 15) {
            digits += part.get(end).size();
            end++;
        }
        return digits >= 8 && ForeignNumbers.isPossible(digits(part, at, end).substring(skip)) ? end : -1;
    }

    /** Numbers of the neighbours, and short ones where a word such as {@code tel} stands before. */
    private boolean isWholeNumber(List<WrittenNumber> part) {
        String digits = digits(part, 0, part.size());
        if (part.size() > 6) {
            return false;
        }
        if (digits.startsWith("0")) {
            return (digits.length() == 9 || digits.length() == 11 || digits.length() == 12)
                    && ForeignNumbers.isNeighbours(digits);
        }
        return digits.length() >= 6
                && digits.length() <= 9
                && digits.length() != 7
                && speaksOfPhone(part.getFirst().start());
    }

    private boolean speaksOfPhone(int start) {
        boolean phone = false;
        for (int at = Math.max(0, start - CONTEXT); at < start; at++) {
            if (text.isWord(at - 1) || !text.isLetter(at)) {
                continue;
            }
            String word = text.part(at, Math.min(start, text.wordEnd(at)));
            if (Words.NO_PHONE.contains(word)) {
                return false;
            }
            phone |= Words.BEFORE_PHONE.contains(word);
        }
        return phone;
    }

    private boolean isSiret(List<WrittenNumber> part) {
        String digits = digits(part, 0, part.size());
        return digits.length() == 14 && (part.size() == 1 || grouped(part, 3, 3, 3, 5) || grouped(part, 9, 5));
    }

    private static boolean grouped(List<WrittenNumber> part, int... sizes) {
        if (part.size() != sizes.length) {
            return false;
        }
        for (int at = 0; at < sizes.length; at++) {
            if (part.get(at).size() != sizes[at]
                    || (sizes.length == 2 && !part.get(at).digits().endsWith("0"))) {
                return false;
            }
        }
        return true;
    }

    private boolean plusBefore(WrittenNumber number) {
        return plusAt(number) >= 0;
    }

    private int plusAt(WrittenNumber number) {
        int before = number.start() - 1;
        for (int at = before; at >= 0 && before - at < 2; at--) {
            if (text.at(at) == '+') {
                return at;
            }
            if (text.at(at) != ' ' && text.at(at) != '(') {
                return -1;
            }
        }
        return -1;
    }

    private int start(List<WrittenNumber> run) {
        int plus = plusAt(run.getFirst());
        return plus >= 0 ? plus : run.getFirst().start();
    }

    /** Index after the part with which exactly this number of digits is reached; -1 if none is. */
    private static int until(List<WrittenNumber> part, int at, int length) {
        int digits = 0;
        for (int end = at; end < part.size() && digits < length; end++) {
            digits += part.get(end).size();
            if (digits == length) {
                return end + 1;
            }
        }
        return -1;
    }

    private static boolean isFrench(String digits) {
        return digits.length() == 10 && digits.charAt(0) == '0' && digits.charAt(1) != '0';
    }

    private static String digits(List<WrittenNumber> part, int from, int to) {
        var digits = new StringBuilder();
        for (int at = from; at < to && digits.length() <= 32; at++) {
            digits.append(part.get(at).digits());
        }
        return digits.toString();
    }
}
