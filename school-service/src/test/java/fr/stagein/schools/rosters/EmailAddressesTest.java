package fr.stagein.schools.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"claire.petit@famille.example", "c+ecole@mail.famille.example", "o_b-2@x-y.example"})
    void what_a_message_gets_to_is_taken_as_it_is(String address) {
        assertThat(EmailAddresses.read(address)).isEqualTo(new Reading(address, true));
    }

    @Test
    void capitals_are_no_news_and_accents_of_a_domain_are_written_for_the_servers() {
        assertThat(EmailAddresses.read("Claire@X.Example")).isEqualTo(new Reading("claire@x.example", true));
        assertThat(EmailAddresses.read("d.essai@écoles.example"))
                .isEqualTo(new Reading("d.essai@xn--coles-9ra.example", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rené.essai@famille.example",
                "b..essai@famille.example",
                "c.essai.@famille.example",
                ".c@famille.example",
                "a@b@famille.example",
                "a@famille",
                "a@-famille.example",
                "a@famille..example",
                "a@192.168.0.1",
                "a@famille.example; b@famille.example",
                "a b@famille.example",
                "@famille.example",
                "a@"
            })
    void what_no_message_gets_to_is_none(String address) {
        assertThat(EmailAddresses.read(address).value()).isNull();
    }

    @Test
    void a_long_text_is_none() {
        assertThat(EmailAddresses.read("a.".repeat(500_000) + "@x.example").value())
                .isNull();
        assertThat(EmailAddresses.read("a".repeat(65) + "@x.example").value()).isNull();
    }
}
