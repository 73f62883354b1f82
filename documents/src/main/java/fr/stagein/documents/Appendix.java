package fr.stagein.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Puts pages and a file behind a PDF without touching a byte of it: what comes is written after it as an incremental update.
 * So the frozen agreement stays in the sealed file, and its hash can be checked there.
 */
final class Appendix {

    private static final String AUDIT = "audit.json";

    private Appendix() {}

    static byte[] append(Document frozen, byte[] evidencePages, byte[] auditJson, Instant at) {
        try (PDDocument pdf = Loader.loadPDF(frozen.pdf());
                PDDocument evidence = Loader.loadPDF(evidencePages)) {
            new PDFMergerUtility().appendDocument(pdf, evidence);
            attach(pdf, auditJson, GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            pdf.setDocumentId(
                    ByteBuffer.wrap(HexFormat.of().parseHex(frozen.sha256())).getLong());
            var bytes = new ByteArrayOutputStream();
            pdf.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** As PDF/A-3 asks: named among the embedded files and in the catalogue's associated files, with its relation. */
    private static void attach(PDDocument pdf, byte[] json, Calendar at) throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setCreationDate(at);
        file.setModDate(at);
        var specification = new PDComplexFileSpecification();
        specification.setFile(AUDIT);
        specification.setFileUnicode(AUDIT);
        specification.setFileDescription("Chaîne de preuves des signatures");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Supplement");
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(AUDIT, specification));
        var names = catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification.getCOSObject());
        catalog.getCOSObject().setItem("AF", associated);
    }
}
