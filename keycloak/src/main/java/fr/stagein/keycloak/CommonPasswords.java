package fr.stagein.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What guessers try first. A long password of that kind is one or two known words, a walk over the keyboard or a row of
 * letters, written with capitals, digits for letters, a year or an exclamation mark. So not each password is listed but
 * the words of {@code common-words.txt}: a password counts as common if nothing is left of it, or next to nothing, when
 * these, digits, signs and rows are taken out.
 */
final class CommonPasswords {

    /** Letters that may be left: {@code motdepasse-xyz} is still one. */
    private static final int LEFT = 3;

    private static final List<String> ROWS =
            List.of("abcdefghijklmnopqrstuvwxyz", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm");
    private static final int LEAST_ROW = 4;

    /** Longest first, so that {@code motdepasse} goes before {@code passe}. */
    private static final List<String> WORDS = words();

    private CommonPasswords() {}

    static boolean contain(String password) {
        String plain = Normalizer.normalize(password.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return isCommon(letters(plain)) || isCommon(letters(undisguised(plain)));
    }

    private static boolean isCommon(String letters) {
        String left = letters;
        for (String word : WORDS) {
            left = left.replace(word, "");
        }
        return withoutRows(left).length() <= LEFT;
    }

    /** {@code p@ssw0rd} read as people mean it. */
    private static String undisguised(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static String letters(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without neighbours of a row in either direction, and without one letter many times. */
    private static String withoutRows(String text) {
        var left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfRow(text, at);
            if (end - at < LEAST_ROW) {
                left.append(text.charAt(at));
                at++;
            } else {
                at = end;
            }
        }
        return left.toString();
    }

    private static int endOfRow(String text, int start) {
        int longest = start + 1;
        while (longest < text.length() && text.charAt(longest) == text.charAt(start)) {
            longest++;
        }
        for (String row : ROWS) {
            for (int step : new int[] {1, -1}) {
                int end = start + 1;
                while (end < text.length()
                        && row.indexOf(text.charAt(end)) == row.indexOf(text.charAt(end - 1)) + step
                        && row.indexOf(text.charAt(end)) >= 0
                        && row.indexOf(text.charAt(end - 1)) >= 0) {
                    end++;
                }
                longest = Math.max(longest, end);
            }
        }
        return longest;
    }

    private static List<String> words() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("common-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-words.txt is not in the jar");
            }
            try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                Set<String> words = lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> List.of(line.strip().split(" +")).stream())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
                return words.stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
