package fr.stagein.offers.offers.rules;

import fr.stagein.offers.offers.rules.Finding.Kind;
import fr.stagein.safeguarding.Contacts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an offer's texts for what does not belong in front of a minor. It marks; people decide. */
public final class OfferWords {

    /** Fewer letters tell a student of 14 nothing. */
    private static final int SHORTEST_DESCRIPTION = 60;

    private static final int MOST_FINDINGS = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]+");
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    /** Where a sentence says that the student stays away or looks on, a barred thing in it is as it should be. */
    private static final Pattern EXCUSE = Pattern.compile(BEFORE
            + "(?:n'|(?:ne|non|pas|sans|aucun|aucune|jamais|interdit|interdite|loin|distance|observ\\p{L}*|regard\\p{L}*"
            + "|assist\\p{L}* a|voir|vois|verras|decouvr\\p{L}*|affaire (?:du|de la|des)|reserv\\p{L}*)" + AFTER + ")");

    private final List<Sign> signs;

    /**
     * Words of a kind.
     *
     * @param words lower case, without accents; {@code *} stands for any ending
     * @param excusable whether a sentence that keeps the student away from it may have it
     */
    public record Entry(Kind kind, String words, boolean blocking, boolean excusable, String article) {}

    /** One text of an offer. */
    public record Text(String field, String value) {}

    private record Sign(Kind kind, Pattern pattern, boolean blocking, boolean excusable, String article) {

        static Sign of(Entry entry) {
            String ending = entry.words().endsWith("*") ? "\\p{L}*" : "";
            String words = Pattern.quote(entry.words().replace("*", "")).replace(" ", "\\E[\\s,-]+\\Q");
            return new Sign(
                    entry.kind(),
                    Pattern.compile(BEFORE + words + ending + AFTER),
                    entry.blocking(),
                    entry.excusable(),
                    entry.article());
        }
    }

    public OfferWords(List<Entry> entries) {
        signs = entries.stream().map(Sign::of).toList();
    }

    /** What is found in the texts, in their order. A description that says too little is found too. */
    public List<Finding> read(List<Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Text text : texts) {
            if (text.field().equals("description") && text.value().strip().length() < SHORTEST_DESCRIPTION) {
                findings.add(new Finding(Kind.TOO_SHORT, text.field(), true, "", ""));
            }
            contacts(text).limit(MOST_FINDINGS).forEach(findings::add);
            String plain = plain(text.value());
            for (Sign sign : signs) {
                Matcher matcher = sign.pattern().matcher(plain);
                while (matcher.find() && findings.size() < MOST_FINDINGS) {
                    if (!sign.excusable() || !isExcused(plain, matcher.toMatchResult())) {
                        findings.add(finding(sign, text, matcher));
                    }
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    /** What leads a child off the platform; a network that is only named is read by a person too. */
    private static Stream<Finding> contacts(Text text) {
        return Contacts.find(text.value(), fr.stagein.safeguarding.Kind.offPlatform()).stream()
                .map(found -> new Finding(kindOf(found.kind()), text.field(), true, found.in(text.value()), ""));
    }

    private static Kind kindOf(fr.stagein.safeguarding.Kind kind) {
        return switch (kind) {
            case EMAIL -> Kind.EMAIL;
            case PHONE -> Kind.PHONE;
            case LINK -> Kind.LINK;
            case INVITATION -> Kind.INVITATION;
            case ACCOUNT, NETWORK -> Kind.SOCIAL_NAME;
            case HOME_ADDRESS, BIRTH_DATE, NAME -> throw new IllegalArgumentException(kind + " leads nobody away");
        };
    }

    private static Finding finding(Sign sign, Text text, Matcher matcher) {
        // Plain text has one letter for each of the original, so that the words can be shown as they were written.
        String written = composed(text.value()).substring(matcher.start(), matcher.end());
        return new Finding(sign.kind(), text.field(), sign.blocking(), written.strip(), sign.article());
    }

    private static boolean isExcused(String plain, MatchResult match) {
        int from = 0;
        int to = plain.length();
        Matcher ends = SENTENCE_END.matcher(plain);
        while (ends.find()) {
            if (ends.end() <= match.start()) {
                from = ends.end();
            } else if (ends.start() >= match.end()) {
                to = ends.start();
                break;
            }
        }
        return EXCUSE.matcher(plain.substring(from, to)).find();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lower case without accents, a letter for a letter. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        composed(text).chars().forEach(letter -> {
            String bare = MARKS.matcher(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.FRENCH);
            plain.append(
                    switch (bare) {
                        case "’", "ʼ", "‘" -> '\'';
                        case "\u00a0", "\u202f", "\u2009" -> ' ';
                        case "·", "•" -> '.';
                        case "" -> ' ';
                        default -> bare.charAt(0);
                    });
        });
        return plain.toString();
    }
}
