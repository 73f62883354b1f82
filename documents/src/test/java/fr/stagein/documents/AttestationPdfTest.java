package fr.stagein.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attestation: sealed as it is, without pages behind it. */
class AttestationPdfTest {

    @Test
    void it_is_sealed_and_passes_as_archive_and_as_accessible() {
        Document sealed = SealFixture.SEAL.seal(anAttestation(), "Attestation de stage", SealFixture.AT);
        Look.keep("attestation", sealed);
        assertThat(Conformance.faults(sealed.pdf())).isEmpty();
        var check = new SealCheck(List.of(SealFixture.SEAL.certificate()));
        assertThat(check.check(sealed.pdf(), sealed.sha256())).isInstanceOf(SealCheck.Outcome.Intact.class);
        byte[] changed = sealed.pdf().clone();
        changed[changed.length / 3] ^= 1;
        assertThat(check.check(changed, sealed.sha256())).isInstanceOf(SealCheck.Outcome.Broken.class);
    }

    private static Document anAttestation() {
        Map<String, String> values = new HashMap<>(Map.of(
                "student.name", "Nguyễn Thị Hồng Nhung O’Connor",
                "school.name", "Collège Arnaut-Daniel",
                "company.name", "Le Fournil",
                "workplace.address", "3 rue du Pont, 24600 Ribérac",
                "tutor.name", "Inès Petit",
                "planned", "2",
                "present", "1",
                "late", "1",
                "absent", "1"));
        values.putAll(Map.of("days", "0,5", "time", "3 h", "by", "l’établissement", "maker", "Paul Durand"));
        LocalDate day = LocalDate.of(2027, 2, 1);
        return new AgreementPdf()
                .render(AgreementTemplates.attestation()
                        .text(new AgreementFacts(
                                "ABCD-EFGH-JKMN",
                                1,
                                "https://stage-in.example/verifier/ABCD-EFGH-JKMN",
                                OffsetDateTime.parse("2027-02-08T10:00:00+01:00"),
                                day,
                                day,
                                values,
                                List.of(HoursRow.on(day, LocalTime.of(9, 0), LocalTime.of(12, 0), null, null)),
                                List.of(new Section(
                                        "Présence, demi-journée par demi-journée",
                                        List.of(new Block.Table(
                                                "Présence",
                                                List.of("Jour", "Matin", "Après-midi"),
                                                List.of(List.of(
                                                        "lundi 1er février 2027", "présent, en retard", "absent")))))),
                                List.of())));
    }
}
