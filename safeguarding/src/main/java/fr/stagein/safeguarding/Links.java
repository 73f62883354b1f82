package fr.stagein.safeguarding;

import java.util.List;

/** Web addresses, with or without their scheme. */
final class Links {

    private static final int LABELS = 12;

    private Links() {}

    static void find(Plain text, String written, List<Finding> found) {
        for (int at = 0; at < text.length(); at++) {
            if (text.isWord(at - 1)) {
                continue;
            }
            int end = scheme(text, at);
            if (end < 0 && isStart(text, at)) {
                end = host(text, written, at);
            }
            if (end > at) {
                found.add(text.finding(Kind.LINK, at, end));
                at = end - 1;
            }
        }
    }

    private static boolean isStart(Plain text, int at) {
        return text.isWord(at) && text.at(at - 1) != '@' && text.at(at - 1) != '-' && text.at(at - 1) != '.';
    }

    private static int scheme(Plain text, int at) {
        for (String scheme : List.of("https://", "http://", "hxxps://", "hxxp://", "www.")) {
            if (text.startsWith(scheme, at) && !text.isSpace(at + scheme.length())) {
                return toSpace(text, at + scheme.length());
            }
        }
        return -1;
    }

    private static int toSpace(Plain text, int start) {
        int end = start;
        while (end < text.length() && !text.isSpace(end)) {
            end++;
        }
        return end;
    }

    private static int host(Plain text, String written, int start) {
        int end = Emails.label(text, start);
        int found = -1;
        for (int labels = 1; labels < LABELS && end > start; labels++) {
            int next = Emails.dot(text, end);
            if (next < 0) {
                break;
            }
            int after = Emails.label(text, next);
            String label = text.part(next, after);
            boolean spaced = next > end + 1;
            if (after == next || (spaced && !Words.SPELLED_ENDINGS.contains(label))) {
                break;
            }
            end = after;
            if (isEnding(text, written, label, next, after) && !text.isWord(after) && text.at(after) != '@') {
                found = after;
            }
        }
        return found > 0 && text.at(found) == '/' ? toSpace(text, found) : found;
    }

    private static boolean isEnding(Plain text, String written, String label, int start, int end) {
        if (Words.ENDINGS.contains(label)) {
            return true;
        }
        // "J'aime le pain.De plus …" is a sentence; "insta.me" is a link.
        return Words.WORD_ENDINGS.contains(label)
                && Character.isLowerCase(written.codePointAt(text.writtenStart(start)))
                && !(text.isSpace(end) && label.length() == 2 && text.isLetter(end + 1) && isShortWord(label));
    }

    /** Words with which a clause goes on. */
    private static boolean isShortWord(String label) {
        return label.equals("de") || label.equals("me") || label.equals("es");
    }
}
