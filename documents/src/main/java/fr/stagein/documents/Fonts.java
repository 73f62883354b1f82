package fr.stagein.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two fonts of every document, read once, and which characters they have. */
final class Fonts {

    /** 1.3 MB of fonts, read at the first document. */
    static final Fonts SHARED = new Fonts();

    static final String FAMILY = "DejaVu Sans Condensed";

    private final byte[] regular = bytes("fonts/DejaVuSansCondensed.ttf");
    private final byte[] bold = bytes("fonts/DejaVuSansCondensed-Bold.ttf");
    private final IntPredicate inRegular = glyphs(regular);
    private final IntPredicate inBold = glyphs(bold);

    private Fonts() {}

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
    }

    /**
     * The characters of a printed text that cannot be printed, each once. The PDF library would print "#" for them and no
     * validator would see it.
     */
    List<String> missing(String printed) {
        return printed.codePoints()
                .filter(character -> character != '\n')
                .filter(character -> !has(character))
                .distinct()
                .mapToObj(character ->
                        Character.isSurrogate((char) character) && !Character.isSupplementaryCodePoint(character)
                                ? "U+%04X".formatted(character)
                                : "%s (U+%04X)".formatted(Character.toString(character), character))
                .toList();
    }

    /** For a page that has to come about whatever somebody is called: such a character is printed as its number. */
    String spelled(String text) {
        return PrintedText.of(text)
                .codePoints()
                .mapToObj(character -> character == '\n' || has(character)
                        ? Character.toString(character)
                        : "[U+%04X]".formatted(character))
                .collect(Collectors.joining());
    }

    private boolean has(int character) {
        return inRegular.test(character) && inBold.test(character);
    }

    private static IntPredicate glyphs(byte[] ttf) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            return character -> lookup.getGlyphId(character) != 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
