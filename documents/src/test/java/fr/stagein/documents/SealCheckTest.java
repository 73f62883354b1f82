package fr.stagein.documents;

import static fr.stagein.documents.AgreementFixture.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.documents.SealCheck.Outcome;
import fr.stagein.documents.SealCheck.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class SealCheckTest {

    private static final Document FROZEN = anAgreement().pdf();
    private static final Document SEALED = SealFixture.sealed(FROZEN);

    @Test
    void a_sealed_file_is_intact() {
        assertThat(check(SEALED.pdf())).isEqualTo(new Outcome.Intact(SealFixture.AT, SealFixture.SEAL.certificate()));
    }

    @Test
    void one_changed_byte_is_seen_wherever_it_is() {
        byte[] pdf = SEALED.pdf();
        var intact = new ArrayList<Integer>();
        for (int sample = 0; sample < 60; sample++) {
            int offset = (int) ((long) sample * (pdf.length - 1) / 59);
            byte[] changed = pdf.clone();
            changed[offset] ^= 1;
            if (check(changed) instanceof Outcome.Intact) {
                intact.add(offset);
            }
        }
        assertThat(intact).isEmpty();
    }

    @Test
    void a_change_in_the_agreement_breaks_the_signature_itself() {
        byte[] changed = SEALED.pdf().clone();
        changed[FROZEN.pdf().length / 2] ^= 1;
        Document forged = Document.of(changed);
        assertThat(SealFixture.CHECK.check(forged.pdf(), forged.sha256())).isEqualTo(broken(Reason.CHANGED));
    }

    @Test
    void an_update_behind_the_seal_is_seen_though_the_signature_stays_valid() throws IOException {
        Document updated = updated(SEALED);
        assertThat(SealFixture.CHECK.check(updated.pdf(), updated.sha256())).isEqualTo(broken(Reason.ADDED_TO));
        byte[] longer = Arrays.copyOf(SEALED.pdf(), SEALED.pdf().length + 1);
        assertThat(SealFixture.CHECK.check(longer, Sha256.of(longer))).isEqualTo(broken(Reason.ADDED_TO));
    }

    @Test
    void a_seal_of_another_key_is_none_of_ours() {
        Document other = SealFixture.aSeal("Territoire d'essai")
                .seal(FROZEN, SealFixture.evidence(), SealFixture.audit(FROZEN), SealFixture.AT);
        assertThat(SealFixture.CHECK.check(other.pdf(), other.sha256())).isEqualTo(broken(Reason.OTHER_CERTIFICATE));
    }

    @Test
    void another_sealed_agreement_is_not_this_one() {
        Document other =
                SealFixture.sealed(anAgreement().with("meals", "au restaurant").pdf());
        assertThat(SealFixture.CHECK.check(other.pdf(), SEALED.sha256())).isEqualTo(broken(Reason.OTHER_FILE));
    }

    @Test
    void a_file_without_seal_and_what_is_no_pdf_are_told_apart() {
        assertThat(check(FROZEN.pdf())).isEqualTo(broken(Reason.NO_SEAL));
        for (String text : List.of("", "%PDF-1.7", "bonjour", "%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF")) {
            assertThat(check(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Outcome.Broken.class);
        }
        assertThat(check(Arrays.copyOf(SEALED.pdf(), SEALED.pdf().length - 500)))
                .isInstanceOf(Outcome.Broken.class);
    }

    private static Document updated(Document document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            pdf.getDocumentCatalog().setLanguage("en");
            pdf.saveIncremental(bytes);
        }
        return Document.of(bytes.toByteArray());
    }

    private static Outcome check(byte[] pdf) {
        return SealFixture.CHECK.check(pdf, SEALED.sha256());
    }

    private static Outcome broken(Reason reason) {
        return new Outcome.Broken(reason);
    }
}
