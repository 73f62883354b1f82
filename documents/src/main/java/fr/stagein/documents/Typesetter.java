package fr.stagein.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Sets a tree as PDF/A-3a and PDF/UA-1. Equal input gives equal bytes: no clock, no chance, nothing from outside. */
final class Typesetter {

    static final String PRODUCER = "Stage-IN";

    static {
        // The library tells the log how it lays out each page, and now and then what stands on it.
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param seed what tells this document from every other; becomes its identifier
     * @param made the date that the file carries
     */
    byte[] set(Document tree, String title, String seed, OffsetDateTime made) {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(tree, null)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer(PRODUCER)
                .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
                .useUnicodeLineBreaker(new LineBreaks())
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        fonts.addTo(builder);
        try (var renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            Metadata.write(pdf, title, made);
            byte[] hash = Sha256.digest().digest(seed.getBytes(StandardCharsets.UTF_8));
            pdf.setDocumentId(ByteBuffer.wrap(hash).getLong());
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
