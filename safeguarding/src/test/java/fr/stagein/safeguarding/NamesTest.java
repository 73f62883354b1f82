package fr.stagein.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private final Names names = new Names("Marie-Noëlle", "Dupont", "Collège Arnaut-Daniel");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marie-Noëlle",
                "marie noelle",
                "MARIENOELLE",
                "Noe\u0308lle",
                "Dupont",
                "DUPONT",
                "dupont",
                "du\u200bpont",
                "Arnaut-Daniel",
                "arnaut daniel",
                "Arnaut",
                "daniel",
                "\uff24\uff35\uff30\uff2f\uff2e\uff34"
            })
    void a_name_does_not_cross_however_it_is_written(String name) {
        assertThat(names.masked("Moi, " + name + ", je viens")).isEqualTo("Moi, […], je viens");
    }

    @Test
    void what_is_no_name_stays() {
        assertThat(new Names("Léa", "", "Collège ").masked("Le réalisateur a du talent au collège ($1)"))
                .isEqualTo("Le réalisateur a du talent au collège ($1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Un petit commerce me plairait    | Un petit commerce me plairait
            Je m'appelle lea petit           | Je m'appelle […] […]
            Signé : Petit                    | Signé : […]
            je suis petit, lea               | je suis […], […]
            """)
    void a_surname_that_is_an_everyday_word_stays_where_it_is_one(String written, String read) {
        assertThat(new Names("Léa", "Petit", "Collège").masked(written)).isEqualTo(read);
    }

    @Test
    void a_school_s_name_goes_as_a_whole_and_in_its_words() {
        var school = new Names("", "", "Collège Notre-Dame de la Vallée");

        assertThat(school.masked("Je suis au collège Notre-Dame de la Vallée, à Vallée, notre ville"))
                .isEqualTo("Je suis au collège […], à […], notre ville");
    }
}
