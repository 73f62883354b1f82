package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopbackPeerTest {

    private static final List<String> TABLE = List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F59 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0",
            "   1: 0100007F:9C40 0100007F:1F59 01 00000000:00000000 00:00000000 00000000  1000        0 2 1 0 20 0 0 10 -1",
            "   2: 0100007F:9C41 0100007F:1F59 01 00000000:00000000 00:00000000 00000000  1001        0 3 1 0 20 0 0 10 -1",
            "   3: 0100007F:9C42 0100007F:1F59 06 00000000:00000000 00:00000000 00000000     0        0 0 3 0",
            "   4: 0100007F:9C43 0100007F:1F59 01 00000000:00000000 00:00000000 00000000     0        0 4 1 0 20 0 0 10 -1");

    @Test
    void our_own_user_and_root_are_let_in() {
        assertThat(LoopbackPeer.isOurs(TABLE, 40_000, 8025, 1000)).isTrue();
        assertThat(LoopbackPeer.isOurs(TABLE, 40_003, 8025, 1000)).isTrue();
    }

    @Test
    void another_user_and_whom_nobody_knows_are_not() {
        assertThat(LoopbackPeer.isOurs(TABLE, 40_001, 8025, 1000)).isFalse();
        assertThat(LoopbackPeer.isOurs(TABLE, 40_002, 8025, 1000))
                .as("a connection that ended has no owner")
                .isFalse();
        assertThat(LoopbackPeer.isOurs(TABLE, 50_000, 8025, 1000)).isFalse();
    }

    @Test
    void a_connection_of_this_process_is_ours() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var seen = server.accept()) {
            assertThat(client.isConnected()).isTrue();
            assertThat(LoopbackPeer.isOurs((InetSocketAddress) seen.getRemoteSocketAddress(), (InetSocketAddress)
                            seen.getLocalSocketAddress()))
                    .isTrue();
        }
    }
}
