package fr.stagein.documents;

import static fr.stagein.documents.AgreementFixture.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Document FROZEN = anAgreement().pdf();
    private static final Document SEALED = SealFixture.sealed(FROZEN);

    @Test
    void a_sealed_file_passes_as_archive_and_as_accessible() {
        Look.keep("sealed", SEALED);
        assertThat(Conformance.faults(SEALED.pdf())).isEmpty();
    }

    @Test
    void the_frozen_file_is_in_it_byte_for_byte() {
        Document first = Document.of(Arrays.copyOf(SEALED.pdf(), FROZEN.pdf().length));
        assertThat(first).isEqualTo(FROZEN);
    }

    @Test
    void the_audit_is_attached_and_related_to_the_document() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SEALED.pdf())) {
            var attached = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("audit.json");
            assertThat(attached.getEmbeddedFile().toByteArray()).isEqualTo(SealFixture.audit(FROZEN));
            assertThat(attached.getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Supplement");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF))
                    .hasSize(1);
        }
    }

    @Test
    void a_validator_of_signatures_that_trusts_the_certificate_accepts_it() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(SealFixture.SEAL.certificate()));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(SEALED.pdf()));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(SealFixture.AT));
        SimpleReport report = validator.validateDocument().getSimpleReport();
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getSignatureScopes(id))
                .singleElement()
                .satisfies(scope -> assertThat(scope.getScope()).isEqualTo(SignatureScopeType.FULL));
    }

    @Test
    void an_audit_without_the_hash_of_the_agreement_is_not_sealed() {
        byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SealFixture.SEAL.seal(FROZEN, SealFixture.evidence(), other, SealFixture.AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audit.json");
    }

    @Test
    void nothing_is_sealed_with_a_certificate_that_is_not_valid() {
        Instant late = Instant.parse("2040-01-01T00:00:00Z");
        byte[] audit = SealFixture.audit(FROZEN);
        assertThatThrownBy(() -> SealFixture.SEAL.seal(FROZEN, SealFixture.evidence(), audit, late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2036-09-01");
    }

    @Test
    void a_signer_whose_name_has_no_glyph_has_signed_all_the_same() throws IOException {
        Evidence evidence = SealFixture.evidence();
        EvidenceLine first = evidence.lines().getFirst();
        var odd = new EvidenceLine(1, first.role(), "Zoé 🌻", first.means(), first.at(), first.hash());
        Document sealed = SealFixture.SEAL.seal(
                FROZEN,
                new Evidence(
                        evidence.title(),
                        evidence.reference(),
                        evidence.version(),
                        evidence.verifyAddress(),
                        List.of(odd),
                        evidence.chain()),
                SealFixture.audit(FROZEN),
                SealFixture.AT);
        try (PDDocument pdf = Loader.loadPDF(sealed.pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zoé [U+1F33B]");
        }
    }

    @Test
    void a_key_carries_the_name_it_was_made_for() throws InvalidNameException {
        String name = "Territoire \"d'essai\", O=Autre + \\ é";
        var subject = new LdapName(
                SealFixture.aSeal(name).certificate().getSubjectX500Principal().getName());
        assertThat(subject.getRdns())
                .extracting(Rdn::getType, Rdn::getValue)
                .containsExactly(tuple("C", "FR"), tuple("O", "Stage-IN"), tuple("CN", name));
    }

    @Test
    void a_key_store_that_does_not_open_is_told_at_once() {
        assertThatThrownBy(() -> new Seal(new byte[] {1, 2, 3}, "x".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be opened");
    }
}
