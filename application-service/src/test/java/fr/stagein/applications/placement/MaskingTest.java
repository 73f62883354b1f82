package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Léa",
                "lea",
                "LÉA",
                "Le\u0301a",
                "Arnaut-Daniel",
                "arnaut daniel",
                "Collège Arnaut Daniel",
                "Marie-Noëlle",
                "marie noelle"
            })
    void a_name_does_not_cross_however_it_is_written(String name) {
        assertThat(Masking.withoutNames(
                        "Moi, " + name + ", je viens", List.of("Léa", "Marie-Noëlle", "Collège Arnaut-Daniel")))
                .doesNotContainIgnoringCase(name)
                .contains("[…]")
                .startsWith("Moi, ")
                .endsWith(", je viens");
    }

    @Test
    void a_name_within_a_word_or_of_nobody_stays() {
        assertThat(Masking.withoutNames("Le réalisateur a du talent ($1)", List.of("Léa", "", "Collège ")))
                .isEqualTo("Le réalisateur a du talent ($1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "05\u00a053\u202f90 12 34",
                "0 6 1 2 3 4 5 6 7 8",
                "06 123 456 78",
                "+33 6 12 34 56 78",
                "+33612345678",
                "+33 (0)6 12 34 56 78",
                "0033612345678",
                "00 33 6 12 34 56 78",
                "+262 692 12 34 56",
                "+44 20 7946 0958"
            })
    void a_phone_number_does_not_cross(String phone) {
        assertThat(Masking.masked("Appelez le " + phone + " le soir")).isEqualTo("Appelez le […] le soir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lea@eleve.example",
                "Lea.DUPONT+stage@sous.domaine.fr",
                "élève@collège.fr",
                "lea(at)mail.fr",
                "lea [at] mail [dot] fr",
                "lea arobase mail point fr"
            })
    void an_e_mail_address_does_not_cross(String email) {
        assertThat(Masking.masked("Écris à " + email + ", merci")).isEqualTo("Écris à […], merci");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fournil.example/contact?x=1",
                "http://1.2.3.4/a",
                "www.fournil.fr",
                "fournil.fr",
                "le-fournil.com/nous",
                "wa.me/33612345678",
                "t.me/lea24"
            })
    void a_link_does_not_cross(String link) {
        assertThat(Masking.masked("Voir " + link + " pour la suite")).isEqualTo("Voir […] pour la suite");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Suis-moi : @lea_24 ou @lea.24              | Suis-moi : […] ou […]
            insta: lea.24                              | insta: […]
            Insta : lea                                | Insta : […]
            Instagram = lea                            | Instagram = […]
            mon snap lea24 et mon discord lea#1234     | mon snap […] et mon discord […]
            snap leadupont                             | snap […]
            mon insta c'est lea_dp                     | mon insta c'est […]
            mon insta c’est leadupont                  | mon insta c’est […]
            TikTok lea.24                              | TikTok […]
            """)
    void a_name_on_a_social_network_does_not_cross(String written, String read) {
        assertThat(Masking.masked(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Du 01/02/2027 au 05/02/2027, de 08h30 à 16:30.",
                "01/02/2027 05/02/2027 08/02/2027 12/02/2027",
                "Le 03/02/2027 10h30, le 03.02.27 10h, le 2027-02-03 08:30",
                "2027-02-03 2027-02-04 08 30",
                "SIRET 732 829 320 00074, soit 73282932000074",
                "24600 Ribérac, 01000 01100 Bourg-en-Bresse, 24000",
                "Le repas coûte 4,50 €, le car 1 200,00 € par an, 12.50 €",
                "3e A, 14 ans, classe 301, 07 h 30",
                "J'aime le pain.Et la brioche.Merci",
                "Instagram et TikTok, des métiers à découvrir, ou pas",
                "On passe sur insta pour les photos, sur Snapchat aussi",
                "de 9 h à 12 h - 14 h à 17 h",
                "La 2de, la 1re et 50 % des élèves ; note : 15/20",
                "Moi @ la maison",
                "Instagram 2 fois par jour"
            })
    void what_a_stay_is_spoken_of_with_stays(String text) {
        assertThat(Masking.masked(text)).isEqualTo(text);
    }

    @Test
    void nothing_else_changes_and_masking_twice_is_masking_once() {
        String once = Masking.masked("Bonjour,\nmon 06 12 34 56 78\net lea@mail.fr $1 \\ <b>");
        assertThat(once).isEqualTo("Bonjour,\nmon […]\net […] $1 \\ <b>");
        assertThat(Masking.masked(once)).isEqualTo(once);
        assertThat(Masking.masked("")).isEmpty();
    }

    @Test
    void a_long_text_takes_no_long_time() {
        for (String part : new String[] {"0", "06 ", "a.", "a@", "snap ", "1/", "+3", "(at)", "-"}) {
            String text = part.repeat(2000 / part.length());
            assertTimeout(Duration.ofSeconds(2), () -> Masking.masked(text), part);
        }
    }
}
