package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes each connection on to one of several ports of the loopback address in turn, as the Service of a Kubernetes
 * cluster does: to the next one where nobody answers. What goes through it is never read.
 */
public final class Balancer implements Part {

    private final String name;
    private final ServerSocket door;
    private final List<Integer> backends;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Balancer(String name, ServerSocket door, List<Integer> backends) {
        this.name = name;
        this.door = door;
        this.backends = backends;
    }

    /** @throws CannotStart if somebody else listens on the port */
    public static Balancer open(String name, int port, List<Integer> backends) {
        try {
            var door = new ServerSocket(port, 512, InetAddress.getLoopbackAddress());
            var balancer = new Balancer(name, door, List.copyOf(backends));
            Thread.ofVirtual().name("balancer-" + door.getLocalPort()).start(balancer::accept);
            return balancer;
        } catch (IOException taken) {
            throw new CannotStart(Ports.taken(name, port), taken);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                // Asked to close, or one connection that failed: the loop says which.
            }
        }
    }

    private void serve(Socket caller) {
        open.add(caller);
        try (caller;
                Socket backend = connect()) {
            open.add(backend);
            Thread there = Thread.ofVirtual().start(() -> pass(caller, backend));
            pass(backend, caller);
            there.join();
            open.remove(backend);
        } catch (IOException nobody) {
            // No replica answers: the caller's connection ends.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(caller);
        }
    }

    private Socket connect() throws IOException {
        IOException last = new IOException("No backend");
        for (int tried = 0; tried < backends.size(); tried++) {
            int port = backends.get(Math.floorMod(turn.getAndIncrement(), backends.size()));
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
                return socket;
            } catch (IOException refused) {
                socket.close();
                last = refused;
            }
        }
        throw last;
    }

    /** Copies until one side has sent everything, then tells the other side so. */
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException cut) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // Then it is closed already.
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** Part of the launcher itself. */
    @Override
    public long pid() {
        return 0;
    }

    @Override
    public boolean isAlive() {
        return !door.isClosed();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            // Then it is closed already.
        }
        open.forEach(Balancer::closeQuietly);
    }
}
