package fr.stagein.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Envelope envelope = new Envelope(key("a"));

    @Test
    void who_has_the_key_reads_it_until_its_time_is_over() {
        String sealed = envelope.seal(List.of("45.2", "", "0.3"), NOW.plusSeconds(600));
        assertThat(new Envelope(key("a")).open(sealed, NOW)).contains(List.of("45.2", "", "0.3"));
        assertThat(envelope.open(sealed, NOW.plusSeconds(600))).isEmpty();
        assertThat(new Envelope(key("b")).open(sealed, NOW)).isEmpty();
    }

    @Test
    void it_tells_nothing_and_never_looks_the_same() {
        String once = envelope.seal(List.of("45.2"), NOW);
        assertThat(once).isNotEqualTo(envelope.seal(List.of("45.2"), NOW));
        assertThat(new String(Base64.getUrlDecoder().decode(once), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("45.2");
    }

    @Test
    void what_was_changed_or_is_none_opens_for_nobody() {
        String sealed = envelope.seal(List.of("45.2"), NOW.plusSeconds(600));
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
        for (String wrong :
                List.of("", "A", "é", sealed.substring(1), sealed.substring(0, 20) + other + sealed.substring(21))) {
            assertThat(envelope.open(wrong, NOW)).as(wrong).isEmpty();
        }
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new Envelope("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(String letter) {
        return Base64.getEncoder()
                .encodeToString(letter.repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
