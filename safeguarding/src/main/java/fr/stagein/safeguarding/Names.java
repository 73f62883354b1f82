package fr.stagein.safeguarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the names of a pupil and of a school out of a text, however they are written. */
public final class Names {

    private static final Set<String> BEFORE_NAME =
            Set.of("appelle", "suis", "nom", "prenom", "signe", "cordialement", "name", "am");

    private final List<List<String>> whole = new ArrayList<>();
    private final Set<String> single = new HashSet<>();
    private final Set<String> first = new HashSet<>();

    /**
     * @param firstName may be empty, like the others
     * @param schoolName its kind may stay; each of its own words is taken out
     */
    public Names(String firstName, String familyName, String schoolName) {
        List<String> given = words(firstName);
        List<String> family = words(familyName);
        first.addAll(given);
        add(given);
        add(family);
        List<String> school = new ArrayList<>(words(schoolName));
        school.removeIf(Words.SCHOOL_KINDS::contains);
        add(school);
        List<String> named = words(schoolName);
        while (!named.isEmpty() && isKind(named.getFirst())) {
            named = named.subList(1, named.size());
        }
        if (named.size() > 1) {
            whole.add(named);
        }
    }

    private record Word(String value, int start, int end) {}

    /** The text without them; {@link Contacts#MASK} stands for each. */
    public String masked(String text) {
        return Contacts.masked(text, find(text));
    }

    List<Finding> find(String text) {
        var plain = new Plain(text);
        List<Word> words = read(plain);
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int length = whole(words, at);
            if (length == 0 && isSingle(plain, text, words, at)) {
                length = 1;
            }
            if (length > 0) {
                found.add(plain.finding(
                        Kind.NAME,
                        words.get(at).start(),
                        words.get(at + length - 1).end()));
                at += length - 1;
            }
        }
        return found;
    }

    private void add(List<String> words) {
        words.stream()
                .filter(word -> word.length() > 1 && !Words.SCHOOL_KINDS.contains(word))
                .forEach(single::add);
        if (words.size() > 1) {
            whole.add(words);
            // Written as one: marienoelle.
            single.add(String.join("", words));
        }
    }

    private static boolean isKind(String word) {
        return Words.SCHOOL_KINDS.contains(word) && !word.equals("notre") && !word.startsWith("s");
    }

    private int whole(List<Word> words, int at) {
        int longest = 0;
        for (List<String> name : whole) {
            if (at + name.size() > words.size() || name.size() <= longest) {
                continue;
            }
            boolean same = true;
            for (int part = 0; part < name.size() && same; part++) {
                same = words.get(at + part).value().equals(name.get(part));
            }
            if (same) {
                longest = name.size();
            }
        }
        return longest;
    }

    private boolean isSingle(Plain plain, String text, List<Word> words, int at) {
        Word word = words.get(at);
        if (!single.contains(word.value())) {
            return false;
        }
        if (!Words.EVERYDAY.contains(word.value())) {
            return true;
        }
        boolean small = Character.isLowerCase(text.codePointAt(plain.writtenStart(word.start())));
        return !small || isNamed(words, at - 1) || isNamed(words, at + 1);
    }

    private boolean isNamed(List<Word> words, int at) {
        return at >= 0
                && at < words.size()
                && (first.contains(words.get(at).value())
                        || BEFORE_NAME.contains(words.get(at).value()));
    }

    private static List<String> words(String name) {
        return read(new Plain(name.toLowerCase(Locale.ROOT))).stream()
                .map(Word::value)
                .toList();
    }

    private static List<Word> read(Plain plain) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = plain.wordEnd(at);
            if (end > at) {
                words.add(new Word(plain.part(at, end), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }
}
