package fr.stagein.offers.offers.trades;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTextTest {

    @Test
    void what_is_said_around_it_does_not_count() {
        assertThat(AskedText.words("stage de coiffure")).containsExactly("coiffure");
        assertThat(AskedText.words("Je cherche un stage d’observation chez un vétérinaire"))
                .containsExactly("vétérinaire");
        assertThat(AskedText.words("MÉTIER : fleuriste !")).containsExactly("fleuriste");
    }

    @Test
    void a_text_that_asks_for_nothing_in_particular_has_no_words() {
        assertThat(AskedText.words("un stage")).isEmpty();
        assertThat(AskedText.words("  … ")).isEmpty();
    }

    @Test
    void eight_words_are_enough() {
        assertThat(AskedText.words("mot ".repeat(20))).hasSize(8);
    }
}
