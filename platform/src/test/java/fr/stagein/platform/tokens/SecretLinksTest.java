package fr.stagein.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinksTest {

    private static final List<String> PARTS = List.of("application", "member é", "2026-12-10");

    private final SecretLinks links = withKey(1);

    @Test
    void another_service_with_the_key_reads_what_one_has_written() {
        assertThat(withKey(1).read(links.token(PARTS))).contains(PARTS);
        assertThat(withKey(1).isCode(PARTS, links.code(PARTS))).isTrue();
        assertThat(links.code(PARTS)).matches("[0-9]{6}");
        assertThat(links.token(PARTS)).matches("[\\w-]+\\.[\\w-]+").doesNotContain(links.code(PARTS));
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        String code = links.code(PARTS);
        assertThat(links.isCode(PARTS, code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(links.isCode(PARTS, "")).isFalse();
        assertThat(links.isCode(List.of("another", "member é", "2026-12-10"), code))
                .isFalse();
    }

    @Test
    void nothing_is_read_that_was_not_written_with_the_key() {
        String token = links.token(PARTS);
        assertThat(withKey(2).read(token)).isEmpty();
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'Q' : 'A';
            assertThat(links.read(token.substring(0, at) + other + token.substring(at + 1)))
                    .as("changed at %d", at)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "é.é", "%.%", "YQ.", ".YQ"})
    void nonsense_is_none(String token) {
        assertThat(links.read(token)).isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new SecretLinks("YQ==")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SecretLinks withKey(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new SecretLinks(Base64.getEncoder().encodeToString(key));
    }
}
