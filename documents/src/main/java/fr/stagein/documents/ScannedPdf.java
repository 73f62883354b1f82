package fr.stagein.documents;

import fr.stagein.documents.NotAScan.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a PDF holds pages and nothing that acts: what a scanner writes. */
final class ScannedPdf {

    /** Of an agreement with its annexes. */
    private static final int PAGES = 60;

    /** What the tables of objects may grow to when unpacked: a packed byte can become a thousand. */
    private static final long UNPACKED = 32L * 1024 * 1024;

    /** How far before its contents the head of a table of objects begins. */
    private static final int HEAD = 2048;

    private static final int DEPTH = 60;

    /** Keys that stand for something that runs, or is kept within. */
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA", "EmbeddedFiles", "EF", "AA");

    /** Actions and annotations that do more than lead to a page. */
    private static final Set<String> ACTIVE_KINDS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "Screen",
            "3D",
            "RichMedia",
            "RichMediaExecute",
            "FileAttachment");

    private ScannedPdf() {}

    static void check(byte[] file) throws NotAScan {
        requireUnpackable(file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (pdf.isEncrypted()) {
                throw new NotAScan(Why.ENCRYPTED);
            }
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw new NotAScan(Why.BROKEN);
            }
            if (pages > PAGES) {
                throw new NotAScan(Why.TOO_LONG);
            }
            COSDocument objects = pdf.getDocument();
            for (COSObjectKey key : Set.copyOf(objects.getXrefTable().keySet())) {
                requirePassive(objects.getObjectFromPool(key).getObject(), 0);
            }
            requirePassive(objects.getTrailer(), 0);
        } catch (InvalidPasswordException locked) {
            throw new NotAScan(Why.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // A file made to break readers breaks this one in more ways than its methods declare.
            throw new NotAScan(Why.BROKEN);
        }
    }

    private static void requirePassive(COSBase value, int depth) throws NotAScan {
        if (depth > DEPTH) {
            throw new NotAScan(Why.BROKEN);
        }
        if (value instanceof COSArray array) {
            for (COSBase each : array) {
                requirePassive(each, depth + 1);
            }
        } else if (value instanceof COSDictionary dictionary) {
            requirePassive(dictionary, depth);
        }
    }

    /** What it refers to is an object of its own and has its turn. */
    private static void requirePassive(COSDictionary dictionary, int depth) throws NotAScan {
        for (COSName key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                throw new NotAScan(Why.ACTIVE);
            }
            COSBase value = dictionary.getItem(key);
            if (value instanceof COSName kind
                    && (key.equals(COSName.S) || key.equals(COSName.SUBTYPE))
                    && ACTIVE_KINDS.contains(kind.getName())) {
                throw new NotAScan(Why.ACTIVE);
            }
            if (!(value instanceof COSObject)) {
                requirePassive(value, depth + 1);
            }
        }
    }

    /** Unpacks what the reader would have to unpack, up to a bound: one that never ends would take all memory. */
    private static void requireUnpackable(byte[] file) throws NotAScan {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        long left = UNPACKED;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            int begin = text.startsWith("stream\r\n", at) ? at + 8 : text.startsWith("stream\n", at) ? at + 7 : -1;
            if (begin >= 0 && isTable(text.substring(Math.max(0, at - HEAD), at))) {
                left -= unpacked(file, begin, left);
                if (left <= 0) {
                    throw new NotAScan(Why.BROKEN);
                }
            }
        }
    }

    /** The names of the two kinds of tables; each letter of a name may be written as # and its number. */
    private static boolean isTable(String before) {
        String head = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return head.contains("ObjStm") || head.contains("XRef") || head.contains("#");
    }

    private static long unpacked(byte[] file, int begin, long atMost) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, begin, file.length - begin);
            var buffer = new byte[16 * 1024];
            long length = 0;
            while (!inflater.finished() && length <= atMost) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    break;
                }
                length += read;
            }
            return length;
        } catch (DataFormatException notPacked) {
            // As it stands in the file, which is bounded.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
