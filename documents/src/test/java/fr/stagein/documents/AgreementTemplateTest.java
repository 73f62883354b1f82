package fr.stagein.documents;

import static fr.stagein.documents.AgreementFixture.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Fact;
import fr.stagein.documents.AgreementText.Section;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTemplateTest {

    static Stream<String> templates() {
        return AgreementFixture.TEMPLATES.ids().stream().sorted();
    }

    @Test
    void a_missing_fact_is_named() {
        assertThatThrownBy(() -> anAgreement()
                        .with("tutor.name", " ")
                        .with("insurance.company", "")
                        .text())
                .isInstanceOfSatisfying(
                        MissingFacts.class,
                        missing -> assertThat(missing.keys()).containsExactly("insurance.company", "tutor.name"));
    }

    @Test
    void a_value_that_is_printed_nowhere_is_refused() {
        assertThatThrownBy(() -> anAgreement().with("tutor.shoes", "42").text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tutor.shoes");
    }

    @Test
    void what_is_optional_and_absent_leaves_no_empty_line() {
        AgreementText text = anAgreement().with("company.siret", "").text();
        assertThat(facts(text)).extracting(Fact::label).doesNotContain("SIRET").contains("Activité");
        assertThat(facts(text)).extracting(Fact::value).noneMatch(String::isBlank);
    }

    @Test
    void a_value_that_looks_like_a_key_stays_what_it_is() {
        AgreementText text = anAgreement().with("meals", "{tutor.name} $0").text();
        assertThat(facts(text)).extracting(Fact::value).contains("{tutor.name} $0");
    }

    @Test
    void each_line_of_a_list_is_a_bullet() {
        AgreementText text = anAgreement().with("aims", "un\n\ndeux\r\ntrois").text();
        assertThat(blocks(text)).contains(new Block.Bullets(List.of("un", "deux", "trois")));
    }

    /** The version is printed on every page and kept with what was signed: it must name these words and no others. */
    @Test
    void other_words_have_another_version() {
        Map<String, String> words = Map.of(
                "observation-1", "035bac8873ae70fd5ee379dabd4e89515734e2df79efcc75e4b13132117eafac",
                "mini-stage-1", "5707d86beafc6383e10dcc8962ead71a903efc11d8d37571801539fe342b0087",
                "pfmp-1", "03370ccfa111a73a9faa52dffdd71828d2e1ba2f8b20d46027477808173acc96",
                "enseignement-superieur-1", "affe002ff88d577f3febd50b7a280cce388c8d1947a43747a8c7cf5fed75fc8f");
        assertThat(templates()
                        .map(AgreementFixture.TEMPLATES::of)
                        .collect(Collectors.toMap(
                                template -> template.id() + "-" + template.version(), AgreementTemplate::sha256)))
                .as("Raise the version of a template whose words changed, then write its new hash here")
                .isEqualTo(words);
    }

    @Test
    void hours_are_added_up() {
        AgreementText text = anAgreement().text();
        Block.Table hours = blocks(text)
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(hours.rows().getFirst().stream().map(cell -> cell.replace('\u00a0', ' ')))
                .containsExactly("lundi 1er février 2027", "9 h – 16 h", "12 h – 13 h", "6 h");
        assertThat(hours.rows().getLast().stream().map(cell -> cell.replace('\u00a0', ' ')))
                .containsExactly("Total", "", "", "29 h 30");
        var night = new HoursRow("lundi", LocalTime.of(22, 0), LocalTime.of(5, 30), null, null, null);
        assertThat(night.worked()).hasMinutes(450);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_says_what_the_law_asks_for(String template) {
        String headings = String.join(
                "\n",
                anAgreement().of(template).text().sections().stream()
                        .map(Section::heading)
                        .toList());
        assertThat(headings)
                .contains("Qui s’engage", "Assurances", "violences", "Discrétion", "Validité", "Annexe financière")
                .containsPattern("horaires|présence")
                .containsPattern("Fin avant|Interruption");
        String words = anAgreement().of(template).text().toString().replace('\u00a0', ' ');
        assertThat(words)
                .contains("D. 4153-15 à D. 4153-37", "le jour même", "avenant")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observation", "pfmp", "enseignement-superieur"})
    void the_schools_own_clauses_come_last(String template) {
        assertThat(anAgreement().of(template).text().sections().getLast().heading())
                .isEqualTo("Clauses propres à l'établissement");
    }

    private static Stream<Block> blocks(AgreementText text) {
        return text.sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static List<Fact> facts(AgreementText text) {
        return blocks(text)
                .filter(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .toList();
    }
}
