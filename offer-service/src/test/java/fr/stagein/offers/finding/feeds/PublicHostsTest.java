package fr.stagein.offers.finding.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "localhost"
            })
    void what_nobody_outside_can_ask_is_not_asked(String host) {
        assertThatThrownBy(() -> new PublicHosts(false).resolve(host)).isInstanceOf(PublicHosts.NotPublic.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "198.20.0.1", "2a01:e0a::1", "2606:4700::1"
            })
    void what_is_public_is(String host) throws UnknownHostException {
        assertThat(new PublicHosts(false).resolve(host)).containsExactly(InetAddress.getByName(host));
    }

    @Test
    void this_machine_alone_is_opened_for_tests() throws UnknownHostException {
        assertThat(new PublicHosts(true).resolve("127.0.0.1")).hasSize(1);
        assertThatThrownBy(() -> new PublicHosts(true).resolve("192.168.1.1"))
                .isInstanceOf(PublicHosts.NotPublic.class);
    }
}
