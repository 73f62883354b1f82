package fr.stagein.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a person stands in a line of a log. Addresses, telephone numbers, days of birth and points are known by their
 * form, whoever's they are; names and what somebody wrote by themselves.
 */
final class PersonalTraces {

    enum Kind {
        EMAIL("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}\\b"),
        PHONE("(?<![\\w.-])(?:\\+33[ .]?|0)[1-9](?:[ .]?\\d\\d){4}(?![\\w-])"),
        /** Of who is a pupil now. */
        BIRTH_DATE("(?<![\\w-])(?:20(?:0[6-9]|1[0-6])-\\d\\d-\\d\\d|\\d\\d/\\d\\d/20(?:0[6-9]|1[0-6]))(?![\\w-])"),
        /** Within the demo's territories. */
        POINT("(?<![\\w.])4[456]\\.\\d{3,}\\W{1,12}(?:\\w{2,9}\\W{1,4})?-?[01]\\.\\d{3,}"),
        ADDRESS("(?iu)(?<!\\w)\\d{1,3}(?: bis| ter)?,? (?:rue|avenue|place|chemin|impasse|allée|route|boulevard) \\w"),
        NAME(null),
        TEXT(null);

        private final Pattern form;

        Kind(String form) {
            this.form = form == null ? null : Pattern.compile(form);
        }
    }

    /** The start of a text finds it, however it was cut. */
    private static final int ENOUGH_OF_A_TEXT = 30;

    record Trace(Kind kind, String value) {}

    private final Set<String> words = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();

    /** One of several words, or alone where it is longer than three letters. */
    void surname(String name) {
        if (isWord(name) && name.length() > 3) {
            words.add(lower(name));
        } else {
            fullName(name);
        }
    }

    /** First and last name in whichever order; one of a single word says too little. */
    void fullName(String name) {
        if (name.strip().contains(" ")
                && name.chars().filter(Character::isLetter).count() > 6) {
            names.add(lower(name.strip()));
        }
    }

    /** What somebody wrote, if it is a sentence. */
    void text(String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> line.split(" ").length > 2
                        && line.chars().filter(Character::isLetter).count() > 12)
                .forEach(line -> texts.add(lower(line.substring(0, Math.min(line.length(), ENOUGH_OF_A_TEXT)))));
    }

    int known() {
        return words.size() + names.size() + texts.size();
    }

    List<Trace> in(String line) {
        List<Trace> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.form != null) {
                Matcher matcher = kind.form.matcher(line);
                if (matcher.find()) {
                    found.add(new Trace(kind, matcher.group()));
                }
            }
        }
        String lower = lower(line);
        for (String word : lower.split("[^\\p{L}]+")) {
            if (words.contains(word)) {
                found.add(new Trace(Kind.NAME, word));
            }
        }
        first(names, lower).forEach(name -> found.add(new Trace(Kind.NAME, name)));
        first(texts, lower).forEach(text -> found.add(new Trace(Kind.TEXT, text)));
        return found;
    }

    private static List<String> first(Collection<String> values, String line) {
        return values.stream().filter(line::contains).limit(1).toList();
    }

    private static boolean isWord(String name) {
        return name.chars().allMatch(Character::isLetter);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
