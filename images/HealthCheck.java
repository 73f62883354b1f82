import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks the service in the same container whether it can work. In an image without a shell nothing else can. */
final class HealthCheck {

    private HealthCheck() {}

    /** @param arguments the port, and the path that answers 200 */
    public static void main(String[] arguments) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setSoTimeout(4000);
            socket.getOutputStream()
                    .write(("GET " + arguments[1] + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String status = answer.readLine();
            System.exit(status != null && status.contains(" 200") ? 0 : 1);
        }
    }
}
