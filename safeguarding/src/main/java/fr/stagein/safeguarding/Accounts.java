package fr.stagein.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names on social networks and in games, the networks themselves, and words that ask to go on there. */
final class Accounts {

    private static final int LONGEST_NAME = 40;
    private static final Set<String> IS = Set.of("est", "is", "c'est", "it's", "c", "cest", "its");

    private final Plain text;
    private final List<Finding> found;
    private final List<Word> words = new ArrayList<>();

    /** @param value as the lists have it: {@code sn4p} and {@code s n a p} are {@code snap} */
    private record Word(String value, int start, int end) {}

    private Accounts(Plain text, List<Finding> found) {
        this.text = text;
        this.found = found;
        readWords();
    }

    static void find(Plain text, List<Finding> found) {
        var accounts = new Accounts(text, found);
        accounts.handles();
        for (int at = 0; at < accounts.words.size(); at++) {
            accounts.network(at);
            accounts.invitation(at);
        }
    }

    private void readWords() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (isLeet(end)) {
                end++;
            }
            if (end == at) {
                at++;
                continue;
            }
            int last = end == at + 1 ? spaced(at) : end;
            words.add(new Word(folded(at, last), at, last));
            at = last;
        }
    }

    private boolean isLeet(int index) {
        char letter = text.at(index);
        return text.isWord(index) || ((letter == '@' || letter == '$') && text.isLetter(index - 1));
    }

    /** Index after letters that are separated by the same sign: {@code s.n.a.p}. */
    private int spaced(int start) {
        char mark = text.at(start + 1);
        int end = start + 1;
        if (text.isWord(start + 1) || mark == '\n' || mark == '\'') {
            return end;
        }
        while (end - start < 32
                && text.at(end) == mark
                && text.isLetter(end + 1)
                && !text.isWord(end + 2)
                && text.isLetter(start)) {
            end += 2;
        }
        return end - start >= 5 ? end : start + 1;
    }

    private String folded(int start, int end) {
        if (end - start > LONGEST_NAME) {
            return "";
        }
        var word = new StringBuilder(end - start);
        boolean digits = true;
        for (int at = start; at < end; at++) {
            if (text.isWord(at) || text.at(at) == '@' || text.at(at) == '$') {
                word.append(text.at(at));
                digits &= text.isDigit(at);
            }
        }
        if (digits) {
            return word.toString();
        }
        for (int at = 0; at < word.length(); at++) {
            word.setCharAt(at, letterOf(word.charAt(at)));
        }
        String folded = word.toString();
        // If the word is in no list, digits in it are really digits and stay.
        return Words.NETWORKS.contains(folded) || Words.PSEUDONYMS.contains(folded) ? folded : text.part(start, end);
    }

    /** The letters that digits are typed for. */
    private static char letterOf(char typed) {
        return switch (typed) {
            case '4', '@' -> 'a';
            case '3' -> 'e';
            case '1' -> 'i';
            case '0' -> 'o';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> typed;
        };
    }

    /** {@code @lea_24} and {@code lea#1234}. */
    private void handles() {
        for (int at = 0; at < text.length(); at++) {
            if (text.at(at) == '@' && !text.isWord(at - 1)) {
                int end = nameEnd(at + 1);
                if (end - at > 2 && (text.isWord(at + 1) || text.at(at + 1) == '_')) {
                    found.add(text.finding(Kind.ACCOUNT, at, end));
                    at = end - 1;
                }
            } else if (text.at(at) == '#' && isTag(at)) {
                int start = at;
                while (at - start < LONGEST_NAME && isName(start - 1)) {
                    start--;
                }
                if (at - start >= 2) {
                    found.add(text.finding(Kind.ACCOUNT, start, at + 5));
                }
            }
        }
    }

    private boolean isTag(int at) {
        return text.isDigit(at + 1)
                && text.isDigit(at + 2)
                && text.isDigit(at + 3)
                && text.isDigit(at + 4)
                && !text.isWord(at + 5);
    }

    private boolean isName(int index) {
        return text.isWord(index) || text.at(index) == '_' || text.at(index) == '.';
    }

    /** Index after a name. A full stop at its end belongs to the sentence. */
    private int nameEnd(int start) {
        int end = start;
        while (end - start < LONGEST_NAME && isName(end)) {
            end++;
        }
        while (end > start && text.at(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private void network(int index) {
        Word word = words.get(index);
        Word next = index + 1 < words.size() ? words.get(index + 1) : word;
        boolean pseudonym = Words.PSEUDONYMS.contains(word.value());
        Word last = word;
        boolean network = Words.NETWORKS.contains(word.value());
        if (!network && isSplit(word, next)) {
            network = true;
            last = next;
        }
        if (!network && !pseudonym) {
            return;
        }
        boolean own = index > 0 && Words.OWN.contains(words.get(index - 1).value());
        if (!account(last, own, Words.SHORT_NETWORKS.contains(last.value())) && network) {
            found.add(text.finding(Kind.NETWORK, word.start(), last.end()));
        }
    }

    private boolean isSplit(Word word, Word next) {
        return next.start() == word.end() + 1
                && ((word.value().equals("tik") && next.value().equals("tok"))
                        || ((word.value().equals("whats") || word.value().equals("what"))
                                && next.value().equals("app")));
    }

    /** Whether a name follows the network's name. */
    private boolean account(Word network, boolean own, boolean shortName) {
        int at = text.skipSpaces(network.end(), 2);
        if (":=→>".indexOf(text.at(at)) >= 0) {
            int start = text.skipSpaces(at + 1, 3);
            int end = start;
            boolean written = false;
            while (end - start < LONGEST_NAME
                    && end < text.length()
                    && !text.isSpace(end)
                    && ",;".indexOf(text.at(end)) < 0) {
                written |= text.isWord(end);
                end++;
            }
            return written && end - start >= 2 && add(start, end);
        }
        if (at == network.end()) {
            return false;
        }
        boolean is = false;
        for (int tries = 0; tries < 2; tries++) {
            int end = isEnd(at);
            if (end < 0) {
                break;
            }
            is = true;
            at = text.skipSpaces(end, 2);
        }
        int end = nameEnd(at);
        boolean letters = false;
        boolean signs = false;
        for (int one = at; one < end; one++) {
            letters |= text.isLetter(one);
            signs |= !text.isLetter(one);
        }
        if (letters && signs) {
            return add(at, end);
        }
        boolean plainName = end - at >= 3 && letters && !Words.NO_NAMES.contains(text.part(at, end));
        return plainName && (shortName || (own && is)) && add(at, end);
    }

    /** Index after a word that says what something is; -1 if there is none here. */
    private int isEnd(int at) {
        int end = text.wordEnd(at);
        if (text.at(end) == '\'') {
            end = text.wordEnd(end + 1);
        }
        return end > at && end - at <= 6 && IS.contains(text.part(at, end)) && text.isSpace(end) ? end : -1;
    }

    private boolean add(int start, int end) {
        found.add(text.finding(Kind.ACCOUNT, start, end));
        return true;
    }

    private void invitation(int index) {
        for (List<String> phrase :
                Words.INVITATIONS.getOrDefault(words.get(index).value(), List.of())) {
            if (index + phrase.size() > words.size()) {
                continue;
            }
            boolean same = true;
            for (int at = 1; at < phrase.size() && same; at++) {
                Word word = words.get(index + at);
                same = word.value().equals(phrase.get(at))
                        && word.start() - words.get(index + at - 1).end() <= 2;
            }
            if (same) {
                found.add(text.finding(
                        Kind.INVITATION,
                        words.get(index).start(),
                        words.get(index + phrase.size() - 1).end()));
                return;
            }
        }
    }
}
