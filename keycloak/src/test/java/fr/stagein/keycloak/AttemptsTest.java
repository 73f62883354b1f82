package fr.stagein.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private Instant now = Instant.parse("2026-11-29T08:00:00Z");

    private final Attempts attempts = new Attempts(3, Duration.ofMinutes(10), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void an_address_has_so_many_and_gets_them_back_after_a_while() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(attempts.areUsedUp("192.0.2.7")).isFalse();
            attempts.add("192.0.2.7");
        }
        assertThat(attempts.areUsedUp("192.0.2.7")).isTrue();
        assertThat(attempts.areUsedUp("192.0.2.8")).isFalse();

        now = now.plus(Duration.ofMinutes(11));
        assertThat(attempts.areUsedUp("192.0.2.7")).isFalse();
    }

    @Test
    void a_network_of_ipv6_addresses_counts_as_one() {
        assertThat(Attempts.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Attempts.network("2001:db8:1:2:aaaa:b:c:d"));
        assertThat(Attempts.network("2001:db8:1:2:3:4:5:6")).isNotEqualTo(Attempts.network("2001:db8:1:3:3:4:5:6"));
        assertThat(Attempts.network("::1")).isEqualTo("::1");
        assertThat(Attempts.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void what_is_kept_is_bounded() {
        for (int address = 0; address < 100_000; address++) {
            attempts.add("10." + address / 65_536 + "." + address / 256 % 256 + "." + address % 256);
        }
        assertThat(attempts.areUsedUp("10.0.0.0")).isFalse();
    }
}
