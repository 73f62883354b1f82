package fr.stagein.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.SignatureLine;
import fr.stagein.documents.AmendmentFacts.Change;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmendmentTemplateTest {

    private static final AmendmentTemplate TEMPLATE = AmendmentTemplate.french();

    private final Map<String, String> values = new HashMap<>(Map.of(
            "original.reference", "7KQ4-M2XD-93HT",
            "original.version", "2",
            "original.date", "4 décembre 2026",
            "original.hash", "a".repeat(16) + " " + "b".repeat(16) + " " + "c".repeat(16) + " " + "d".repeat(16),
            "student.name", "Inès Lefèvre-Nguyễn",
            "school.name", "Collège Simone-Veil",
            "company.name", "Boulangerie Aux Blés d'Or"));

    /** The version is printed on every page: it must name these words and no others. */
    @Test
    void other_words_have_another_version() {
        assertThat(TEMPLATE.id() + "-" + TEMPLATE.version()).isEqualTo("avenant-1");
        assertThat(TEMPLATE.sha256()).isEqualTo("35875939ca555bbe9fc21ecd8a88e63ae482071dbc2b1318ba2e10eb42b893ed");
    }

    @Test
    void old_and_new_words_stand_beside_each_other_and_nothing_is_a_dash() {
        AgreementText text = TEMPLATE.text(
                facts(List.of(new Change("Repas", "", "Un panier."), new Change("Activités", "Regarder\nPétrir", ""))));
        assertThat(text.title()).startsWith("Avenant n°\u00a03");
        assertThat(text.sections().stream().flatMap(section -> section.blocks().stream()))
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Table.class,
                                table -> assertThat(table.rows())
                                        .containsExactly(
                                                List.of("Repas", "–", "Un panier."),
                                                List.of("Activités", "Regarder ; Pétrir", "–"))));
    }

    @Test
    void it_passes_as_archive_and_as_accessible() {
        Document pdf = new AgreementPdf()
                .render(TEMPLATE.text(facts(List.of(
                        new Change("lundi 1er février 2027", "9 h – 16 h", "10 h – 17 h"),
                        new Change("Activités", "Regarder le pétrissage ".repeat(20), "Servir ".repeat(60))))));
        Look.keep("avenant", pdf);
        assertThat(Conformance.faults(pdf.pdf())).isEmpty();
    }

    @Test
    void it_names_the_agreement_and_changes_something() {
        values.remove("original.hash");
        assertThatThrownBy(() -> TEMPLATE.text(facts(List.of(new Change("Repas", "a", "b")))))
                .isInstanceOf(MissingFacts.class)
                .hasMessageContaining("original.hash");
        assertThatThrownBy(() -> facts(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private AmendmentFacts facts(List<Change> changes) {
        return new AmendmentFacts(
                "ABCD-EFGH-JKMN",
                1,
                "https://stages.example.org/verifier/ABCD-EFGH-JKMN",
                OffsetDateTime.parse("2026-12-14T16:20:31+01:00"),
                3,
                values,
                changes,
                List.of(new SignatureLine("Le chef d'établissement", "Sophie Maréchal", null)));
    }
}
