package fr.stagein.documents;

import static fr.stagein.documents.AgreementFixture.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.documents.NotAScan.Why;
import fr.stagein.documents.ScannedFile.Type;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class ScannedFileTest {

    @FunctionalInterface
    interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    @Test
    void what_scanners_and_cameras_write_is_taken_by_its_bytes() throws Exception {
        assertThat(ScannedFile.read(picture("png")))
                .extracting(ScannedFile::type)
                .isEqualTo(Type.PNG);
        assertThat(ScannedFile.read(picture("jpeg")).type()).isEqualTo(Type.JPEG);
        byte[] scanner = pdf(pdf -> pdf.getPage(0)
                .getResources()
                .put(COSName.getPDFName("Scan"), LosslessFactory.createFromImage(pdf, image())));
        assertThat(ScannedFile.read(scanner)).isEqualTo(new ScannedFile(Type.PDF, Sha256.of(scanner)));
        assertThat(ScannedFile.read(anAgreement().pdf().pdf()).type()).isEqualTo(Type.PDF);
    }

    @Test
    void a_phones_own_format_and_what_is_no_scan_are_told_apart() throws IOException {
        refused("\0\0\0\u0018ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1), Why.HEIC);
        refused("GIF89a".getBytes(StandardCharsets.US_ASCII), Why.UNKNOWN);
        refused("<html>".getBytes(StandardCharsets.US_ASCII), Why.UNKNOWN);
        refused(new byte[0], Why.UNKNOWN);
        refused("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII), Why.BROKEN);
        refused(Arrays.copyOf(picture("png"), 20), Why.BROKEN);
        refused(Arrays.copyOf(picture("jpeg"), 20), Why.BROKEN);
    }

    @Test
    void what_acts_or_is_locked_or_holds_other_files_is_refused() throws IOException {
        refused(pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))), Why.ACTIVE);
        refused(
                pdf(pdf -> {
                    var launch = new COSDictionary();
                    launch.setName(COSName.S, "Launch");
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, launch);
                }),
                Why.ACTIVE);
        refused(
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                Why.ENCRYPTED);
        refused(
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                Why.ENCRYPTED);
        refused(
                pdf(pdf -> {
                    for (int page = 0; page < 60; page++) {
                        pdf.addPage(new PDPage());
                    }
                }),
                Why.TOO_LONG);
    }

    @Test
    void a_name_written_in_numbers_hides_nothing() throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var action = new COSDictionary();
            action.setName(COSName.S, "XavaScript");
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
            pdf.save(plain, CompressParameters.NO_COMPRESSION);
        }
        String hidden = plain.toString(StandardCharsets.ISO_8859_1).replace("/XavaScript", "/#4AavaScript");
        refused(hidden.getBytes(StandardCharsets.ISO_8859_1), Why.ACTIVE);
    }

    /** A megabyte that becomes a gigabyte in a table of objects. */
    @Test
    void what_unpacks_without_end_is_refused_before_it_is_read() {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var zeros = new byte[1024 * 1024];
        var buffer = new byte[64 * 1024];
        for (int i = 0; i < 64; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.end();
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n1 0 obj <</Type/ObjStm /N 1 /First 4 /Filter/FlateDecode /Length 9>>stream\n"
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
        refused(file.toByteArray(), Why.BROKEN);
    }

    @Test
    void copies_to_be_printed_begin_each_on_a_sheet_of_their_own() throws IOException {
        byte[] one = anAgreement().pdf().pdf();
        int pages = pages(one);
        byte[] single = pdf(pdf -> {});
        assertThat(pages(PrintFile.of(List.of(single, one, one)))).isEqualTo(2 + pages + pages % 2 + pages);
    }

    private static int pages(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(byte[] file, Why why) {
        return assertThatThrownBy(() -> ScannedFile.read(file))
                .isInstanceOfSatisfying(
                        NotAScan.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private static byte[] pdf(Change change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            page.setResources(new PDResources());
            pdf.addPage(page);
            change.to(pdf);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image() {
        return new BufferedImage(80, 110, BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image(), format, bytes);
        return bytes.toByteArray();
    }
}
