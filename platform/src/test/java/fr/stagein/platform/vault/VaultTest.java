package fr.stagein.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final SealedColumn BIRTH_DATE = new SealedColumn("student", "birth_date");
    private static final UUID LEA = new UUID(1, 1);

    private final Vault vault = vault(key(1, "a"));

    @Test
    void what_is_sealed_opens_for_its_own_row_alone() {
        byte[] sealed = vault.seal("2013-05-04", BIRTH_DATE, LEA);

        assertThat(vault.open(sealed, BIRTH_DATE, LEA)).isEqualTo("2013-05-04");
        assertThatThrownBy(() -> vault.open(sealed, BIRTH_DATE, new UUID(1, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("student.birth_date");
        assertThatThrownBy(() -> vault.open(sealed, new SealedColumn("student", "home"), LEA))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(sealed, BIRTH_DATE, LEA, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_tells_nothing_and_never_looks_the_same() {
        byte[] sealed = vault.seal("2013-05-04", BIRTH_DATE, LEA);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("2013");
        assertThat(vault.seal("2013-05-04", BIRTH_DATE, LEA)).isNotEqualTo(sealed);
    }

    @Test
    void any_bit_that_was_changed_is_noticed() {
        byte[] sealed = vault.seal("2013-05-04", BIRTH_DATE, LEA);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, BIRTH_DATE, LEA))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.open(new byte[] {1}, BIRTH_DATE, LEA)).hasMessageContaining("not sealed");
    }

    @Test
    void the_first_key_seals_and_all_of_them_open() {
        byte[] old = vault.seal("2013-05-04", BIRTH_DATE, LEA);
        Vault rotated = vault(key(255, "b"), key(1, "a"));

        assertThat(rotated.open(old, BIRTH_DATE, LEA)).isEqualTo("2013-05-04");
        byte[] anew = rotated.seal("2013-05-04", BIRTH_DATE, LEA);
        assertThat(vault(key(255, "b")).open(anew, BIRTH_DATE, LEA)).isEqualTo("2013-05-04");
        assertThatThrownBy(() -> vault.open(anew, BIRTH_DATE, LEA)).hasMessageContaining("no key 255");
        assertThatThrownBy(() -> vault(key(1, "c")).open(old, BIRTH_DATE, LEA))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_empty_text_and_any_letters_come_back() {
        for (String text : List.of("", "é👋", "x".repeat(2_000_000))) {
            assertThat(vault.open(vault.seal(text, BIRTH_DATE, LEA), BIRTH_DATE, LEA))
                    .isEqualTo(text);
        }
        assertThat(vault.sealIfThere(null, BIRTH_DATE, LEA)).isNull();
        assertThat(vault.openIfThere(null, BIRTH_DATE, LEA)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "0:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "256:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "12345678901:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "-1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "1:c2hvcnQ=",
                "1:no base64"
            })
    void a_wrong_key_is_refused_and_not_repeated(String wrong) {
        assertThatThrownBy(() -> new VaultKeys(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stagein.vault.keys")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("MDEy", "c2hv", "no base64"));
    }

    @Test
    void one_key_is_needed_and_no_number_may_come_twice() {
        assertThatThrownBy(() -> new VaultKeys(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VaultKeys(List.of(key(1, "a"), key(1, "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new VaultKeys(List.of(key(1, "a")))).hasToString("VaultKeys[…]");
    }

    private static Vault vault(String... keys) {
        return new Vault(new VaultKeys(List.of(keys)));
    }

    private static String key(int number, String letter) {
        return number + ":"
                + Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
