package fr.stagein.documents;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters. The PDF library draws each letter alone, which nobody reads as a name; the font has the joined forms
 * as characters of their own, and which they are is in the Java platform's own Unicode data.
 */
final class ArabicForms {

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** By letter, or by the two letters of a ligature (lam and an alef). */
    private static final Map<String, Map<Form, String>> FORMS = forms();

    private static final char TATWEEL = '\u0640';
    private static final char LAM = '\u0644';

    private ArabicForms() {}

    /** The text with joined forms, still in the order in which it is spoken. */
    static String joined(String text) {
        if (text.codePoints().noneMatch(character -> character >= 0x0600 && character <= 0x06FF)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int next = next(text, at);
            String pair = text.charAt(at) == LAM && next == at + 1 ? text.substring(at, at + 2) : "";
            boolean ligature = FORMS.containsKey(pair);
            String letters = ligature ? pair : text.substring(at, at + 1);
            Map<Form, String> forms = FORMS.get(letters);
            if (forms == null) {
                out.append(letters);
                continue;
            }
            boolean before = joinsOnward(text, previous(text, at)) && forms.containsKey(Form.FINAL);
            boolean after = !ligature && forms.containsKey(Form.INITIAL) && joinsBack(text, next);
            Form form = before ? after ? Form.MEDIAL : Form.FINAL : after ? Form.INITIAL : Form.ISOLATED;
            out.append(forms.getOrDefault(form, letters));
            at += letters.length() - 1;
        }
        return out.toString();
    }

    /** Whether the letter there reaches out to the one after it. */
    private static boolean joinsOnward(String text, int at) {
        return at >= 0 && (text.charAt(at) == TATWEEL || has(text, at, Form.INITIAL));
    }

    private static boolean joinsBack(String text, int at) {
        return at >= 0 && (text.charAt(at) == TATWEEL || has(text, at, Form.FINAL));
    }

    private static boolean has(String text, int at, Form form) {
        Map<Form, String> forms = FORMS.get(text.substring(at, at + 1));
        return forms != null && forms.containsKey(form);
    }

    /** The letter before, past vowel signs; -1 if none. */
    private static int previous(String text, int at) {
        int previous = at - 1;
        while (previous >= 0 && isMark(text.charAt(previous))) {
            previous--;
        }
        return previous;
    }

    private static int next(String text, int at) {
        int next = at + 1;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        return next < text.length() ? next : -1;
    }

    private static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static Map<String, Map<Form, String>> forms() {
        var all = new HashMap<String, Map<Form, String>>();
        for (char presentation = '\uFB50'; presentation <= '\uFEFC'; presentation++) {
            boolean single = presentation <= '\uFBFF' || presentation >= '\uFE80';
            Form form = single ? form(Character.getName(presentation)) : null;
            if (form != null) {
                String shown = Character.toString(presentation);
                all.computeIfAbsent(
                                Normalizer.normalize(shown, Normalizer.Form.NFKC), letter -> new EnumMap<>(Form.class))
                        .putIfAbsent(form, shown);
            }
        }
        return Map.copyOf(all);
    }

    private static @Nullable Form form(@Nullable String name) {
        if (name != null) {
            for (Form form : Form.values()) {
                if (name.startsWith("ARABIC ") && name.endsWith(form.name() + " FORM")) {
                    return form;
                }
            }
        }
        return null;
    }
}
