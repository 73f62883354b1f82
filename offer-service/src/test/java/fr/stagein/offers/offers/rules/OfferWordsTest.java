package fr.stagein.offers.offers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.offers.offers.rules.Finding.Kind;
import fr.stagein.offers.offers.rules.OfferWords.Text;
import fr.stagein.platform.territory.TerritoryPack;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Écrivez à jean.dupont@orange.fr | EMAIL | jean.dupont@orange.fr",
                "jean arobase orange point fr | EMAIL | jean arobase orange point fr",
                "Appelez le 05 53 90 12 34 | PHONE | 05 53 90 12 34",
                "06.12.34.56.78 | PHONE | 06.12.34.56.78",
                "joignable au +33 (0)6 12 34 56 78 | PHONE | +33 (0)6 12 34 56 78",
                "à la Réunion : +262 692 12 34 56 | PHONE | +262 692 12 34 56",
                "voir https://exemple.org/stage | LINK | https://exemple.org/stage",
                "monfournil.fr, c’est nous | LINK | monfournil.fr",
                "On est sur Insta | SOCIAL_NAME | Insta",
                "suis-nous : @lefournil24 | SOCIAL_NAME | @lefournil24",
                "Tu aideras à la vente d’alcool | ALCOHOL | vente d’alcool",
                "Vente d'armes de collection | WEAPONS | armes",
                "Stage rémunéré au noir | PAY | rémunéré",
                "Tu fais du porte-à-porte avec nous | DOOR_TO_DOOR | porte-à-porte",
                "Il faut remplacer un salarié absent | DISGUISED_WORK | remplacer un salarié",
                "On cherche un jeune homme motivé | DISCRIMINATION | jeune homme",
                "Pas de filles, c’est un métier dur | DISCRIMINATION | Pas de filles",
                "BELLE PRÉSENTATION exigée | DISCRIMINATION | BELLE PRÉSENTATION",
                "Photo de nu en studio | ADULT | Photo de nu",
                "Tu utilises la tronçonneuse | MACHINES | tronçonneuse",
                "Tu peux conduire un tracteur | VEHICLES | conduire un",
                "Tu appliques les pesticides | CHEMICALS | pesticides",
                "Tu montes sur l’échafaudage | HEIGHTS | échafaudage",
                "Tu restes tout seul au comptoir | ALONE | tout seul"
            })
    void what_does_not_belong_before_a_minor_is_found_as_it_was_written(String text, Kind kind, String words) {
        assertThat(read(text)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.words()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pas d’alcool servi, et tes soirées restent libres.",
                "Tu ne touches à aucune machine.",
                "Tu regardes de loin comment le bûcheron tient sa tronçonneuse.",
                "Le four et les machines restent l’affaire du boulanger.",
                "Stage non rémunéré, tu restes élève.",
                "Tu n'es jamais tout seul.",
                "Nous sommes au 12 rue des Armuriers depuis 05/01/2027, de 8 h 30 à 16 h 00.",
                "La gendarmerie, la mairie et ses commissions.",
                "SIRET 99912345800013",
                "Le CDI du collège et la bibliothèque.",
                "etc.frites et compagnie"
            })
    void what_keeps_the_student_away_or_is_another_word_is_left_alone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void an_excuse_counts_in_its_own_sentence_only() {
        assertThat(read("Pas d’alcool ici. Tu utilises la scie."))
                .extracting(Finding::kind)
                .containsExactly(Kind.MACHINES);
    }

    @Test
    void accents_that_come_apart_and_hard_spaces_hide_nothing() {
        assertThat(read("Stage re\u0301mune\u0301re\u0301"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PAY);
        assertThat(read("06\u00a012\u202f34\u00a056\u00a078"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PHONE);
    }

    @Test
    void prohibited_work_is_advice_and_contacts_block() {
        assertThat(read("Tu utilises la scie.")).extracting(Finding::blocking).containsExactly(false);
        assertThat(read("Appelle le 0612345678")).extracting(Finding::blocking).containsExactly(true);
        assertThat(read("Tu utilises la scie."))
                .extracting(Finding::article)
                .containsExactly("Code du travail D.4153-28 et D.4153-29");
    }

    @Test
    void a_description_of_a_few_words_says_too_little() {
        assertThat(Rules.WORDS.read(List.of(new Text("description", "Venez nous voir !"))))
                .extracting(Finding::kind)
                .containsExactly(Kind.TOO_SHORT);
    }

    /** Offers and plans of ours go through our own reading. */
    @Test
    void the_ready_texts_and_the_plans_are_fit_to_publish() {
        for (var row : new TerritoryPack(Checkout.territory("dordogne")).table("week-plans.csv")) {
            for (String field : row.cells().keySet()) {
                assertThat(Rules.WORDS.read(
                                List.of(new Text(field.equals("text") ? "description" : field, row.text(field)))))
                        .as(row.text("family") + " " + field)
                        .isEmpty();
            }
        }
    }

    @Property
    void any_text_can_be_read(@ForAll String text) {
        Rules.WORDS
                .read(List.of(new Text("title", text)))
                .forEach(finding -> assertThat(finding.words()).isNotNull());
    }

    private static List<Finding> read(String text) {
        return Rules.WORDS.read(List.of(new Text("title", text)));
    }
}
