package fr.stagein.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Several documents as one file for the printer. It is a copy: neither archive nor sealed. */
public final class PrintFile {

    private PrintFile() {}

    /** Each begins on a sheet of its own, also where both sides are printed. */
    public static byte[] of(List<byte[]> documents) {
        try (var all = new PDDocument()) {
            var merger = new PDFMergerUtility();
            for (byte[] document : documents) {
                try (PDDocument next = Loader.loadPDF(document)) {
                    if (all.getNumberOfPages() % 2 == 1) {
                        all.addPage(new PDPage(
                                all.getPage(all.getNumberOfPages() - 1).getMediaBox()));
                    }
                    merger.appendDocument(all, next);
                }
            }
            var bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
