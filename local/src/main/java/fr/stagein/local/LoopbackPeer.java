package fr.stagein.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which user of this machine is at the other end of a connection to a loopback port. Every user of a machine reaches
 * every loopback port; Linux tells in {@code /proc/net/tcp} whose each connection is.
 */
final class LoopbackPeer {

    private static final List<Path> CONNECTIONS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int ESTABLISHED = 1;

    private LoopbackPeer() {}

    /** Whether our own user or root is there. */
    static boolean isOurs(InetSocketAddress peer, InetSocketAddress here) throws IOException {
        long us = new UnixSystem().getUid();
        for (Path table : CONNECTIONS) {
            if (Files.isReadable(table) && isOurs(Files.readAllLines(table), peer.getPort(), here.getPort(), us)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param table lines such as {@code 0: 0100007F:9C40 0100007F:1F59 01 … … … 1000 …}: their end, the other end,
     *     the state, and in the eighth column whose it is
     */
    static boolean isOurs(List<String> table, int peer, int here, long us) {
        return table.stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+", 9))
                .filter(columns -> columns.length > 8
                        && port(columns[1]) == peer
                        && port(columns[2]) == here
                        && Integer.parseInt(columns[3], 16) == ESTABLISHED)
                .mapToLong(columns -> Long.parseLong(columns[7]))
                .anyMatch(owner -> owner == us || owner == 0);
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
