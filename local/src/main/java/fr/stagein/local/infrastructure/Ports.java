package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of the loopback address. */
public final class Ports {

    private Ports() {}

    /** One that is free now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("No free port on this machine", none);
        }
    }

    /** @throws CannotStart if somebody else listens there */
    public static void requireFree(String part, int port) {
        if (accepts(port)) {
            throw new CannotStart(taken(part, port));
        }
    }

    /** The message for the person who wanted to start it. */
    public static String taken(String part, int port) {
        return "Port " + port + ", which " + part + " needs, is taken: stop the program that uses it (ss -ltnp | grep "
                + port + ")";
    }

    public static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
