package fr.stagein.documents;

import java.text.Normalizer;

/**
 * What of a text reaches the page. People's texts come from forms and files of others: whatever has no printed form goes,
 * above all the marks that turn the direction of writing and make a page say something else than its bytes.
 */
final class PrintedText {

    private PrintedText() {}

    /** Composed letters, Arabic ones joined, line breaks as {@code \n}, every other control or format character gone or a space. */
    static String of(String text) {
        var printed = new StringBuilder(text.length());
        // Joined before the marks that forbid joining go.
        ArabicForms.joined(Normalizer.normalize(text, Normalizer.Form.NFC))
                .lines()
                .forEach(line -> {
                    if (!printed.isEmpty()) {
                        printed.append('\n');
                    }
                    line.codePoints().forEach(character -> append(character, printed));
                });
        return printed.toString().strip();
    }

    private static void append(int character, StringBuilder printed) {
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> printed.append(' ');
            case Character.FORMAT -> {}
            case Character.SPACE_SEPARATOR -> printed.append(character == '\u00a0' ? '\u00a0' : ' ');
            default -> {
                boolean joined = Character.getType(character) == Character.NON_SPACING_MARK
                        && character >= 0xFE00
                        && character <= 0xFE0F; // variation selectors choose between pictures
                if (!joined) {
                    printed.appendCodePoint(character);
                }
            }
        }
    }
}
