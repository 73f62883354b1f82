package fr.stagein.notifications.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** What real mail servers answer, over SMTP. */
class AddressRefusedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    550 5.1.1 <x@y.example>: Recipient address rejected: User unknown | true
                    550 5.2.1 The email account that you tried to reach is disabled   | true
                    553 5.1.3 Invalid address syntax                                  | true
                    550 No such user here                                             | true
                    551 User not local                                                | true
                    550 5.7.1 Relaying denied                                         | false
                    550 5.7.26 Unauthenticated email is not accepted                  | false
                    552 5.2.2 Mailbox full                                            | false
                    450 4.2.0 Greylisted, try again later                             | false
                    451 4.3.0 Try again later                                         | false
                    554 Transaction failed                                            | false""")
    void an_address_that_takes_no_mail_is_told_from_a_server_that_does_not_now(String answer, boolean forGood)
            throws Exception {
        assertThat(AddressRefused.in(sendingMeets("250 OK", answer))).isEqualTo(forGood);
    }

    @Test
    void a_sender_that_the_server_does_not_know_is_ours_to_mend() throws Exception {
        assertThat(AddressRefused.in(sendingMeets("550 5.7.1 Sender refused", "250 OK")))
                .isFalse();
    }

    @Test
    void an_address_that_cannot_be_written_takes_no_mail() {
        Throwable failure = catchThrowable(
                () -> new MimeMessageHelper(new JavaMailSenderImpl().createMimeMessage()).setTo("x y@famille example"));
        assertThat(failure).isNotNull();
        assertThat(AddressRefused.in(new IllegalStateException(failure))).isTrue();
    }

    @Test
    void a_server_that_is_away_says_nothing_of_the_address() {
        var nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        assertThat(AddressRefused.in(catchThrowable(() -> send(nobody)))).isFalse();
    }

    private static Throwable sendingMeets(String toSender, String toRecipient) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaking = Thread.ofVirtual().start(() -> speak(server, toSender, toRecipient));
            var sender = new JavaMailSenderImpl();
            sender.setHost(server.getInetAddress().getHostAddress());
            sender.setPort(server.getLocalPort());
            Throwable failure = catchThrowable(() -> send(sender));
            speaking.join();
            assertThat(failure).isNotNull();
            return failure;
        }
    }

    private static void send(JavaMailSenderImpl sender) throws Exception {
        var message = sender.createMimeMessage();
        var mail = new MimeMessageHelper(message);
        mail.setFrom("ne-pas-repondre@stagein.example");
        mail.setTo("x@y.example");
        mail.setSubject("Bonjour");
        mail.setText("Bonjour");
        sender.send(message);
    }

    private static void speak(ServerSocket server, String toSender, String toRecipient) {
        try (Socket client = server.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            say(client, "220 mail.example");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
                say(
                        client,
                        switch (command) {
                            case "MAIL" -> toSender;
                            case "RCPT" -> toRecipient;
                            case "QUIT" -> "221 Bye";
                            default -> "250 OK";
                        });
            }
        } catch (IOException gone) {
            // The client has heard enough.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }
}
