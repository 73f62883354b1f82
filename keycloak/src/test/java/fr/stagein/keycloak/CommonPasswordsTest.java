package fr.stagein.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "MotDePasse2026!",
                "M0td3p@sse2026",
                "azertyuiop123",
                "azertyuiop^$",
                "123456789012",
                "000000000000",
                "password2027!",
                "P@ssw0rd1234",
                "qwertyuiop12",
                "Bienvenue2026",
                "jetaimejetaime",
                "Stagein-Demo-24",
                "stage-in-2027",
                "zyxwvutsrqpo",
                "abcdefghijkl",
                "aaaaaaaaaaaaa",
                "Marseille2024!",
                "été-Noël-2026",
                "lea.maman.papa",
                "collège2027xyz"
            })
    void what_guessers_try_first_is_common(String password) {
        assertThat(CommonPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un panier d’osier 24",
                "le velo grince au virage",
                "correct horse battery staple",
                "Kj8!vRt2#pQzw",
                "trois chaises bleues sous la pluie",
                "xkcd-vombat-farine"
            })
    void what_somebody_thought_of_is_not(String password) {
        assertThat(CommonPasswords.contain(password)).isFalse();
    }

    @Test
    void a_text_of_any_length_is_answered_at_once() {
        assertThat(CommonPasswords.contain("azerty".repeat(20_000) + "é@\uD83D\uDE00"))
                .isTrue();
    }
}
