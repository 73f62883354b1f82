package fr.stagein.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.OwnersFiles;
import fr.stagein.local.infrastructure.Part;
import fr.stagein.local.infrastructure.Ports;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every mail and text message that the system sends, keeps it on disk and shows it on a page: nothing leaves the machine, and no
 * other user of it reads them.
 */
final class Mailbox implements Part {

    private static final String MAIL = ".eml";
    private static final String TEXT_MESSAGE = ".sms";

    private final Path folder;
    private final byte[] token;
    private final Reach reach;
    private final SMTPServer smtp;
    private final HttpServer page;
    private final JsonMapper json = JsonMapper.builder().build();

    /** One mail as the page shows it. */
    record Mail(Instant at, String to, String subject, String text) {}

    /** From where it is reached. */
    enum Reach {
        /** By processes of this machine; its page by our own user and root alone. */
        OURS,
        /** By whoever reaches the container that it is alone in. */
        CONTAINER;

        private InetAddress address() throws UnknownHostException {
            return this == OURS ? InetAddress.getLoopbackAddress() : InetAddress.getByName("0.0.0.0");
        }

        private boolean admits(HttpExchange exchange) throws IOException {
            return this == CONTAINER || LoopbackPeer.isOurs(exchange.getRemoteAddress(), exchange.getLocalAddress());
        }
    }

    private Mailbox(Path folder, Reach reach, int smtpPort, int pagePort, Optional<String> token) throws IOException {
        this.folder = OwnersFiles.folder(folder);
        this.reach = reach;
        this.token = token.map(secret -> "Bearer " + secret).orElse("").getBytes(StandardCharsets.UTF_8);
        smtp = SMTPServer.port(smtpPort)
                .bindAddress(reach.address())
                .messageHandler((context, from, to, data) -> keep(data))
                .build();
        page = HttpServer.create(new InetSocketAddress(reach.address(), pagePort), 0);
        page.createContext("/", this::answer);
        if (token.isPresent()) {
            page.createContext(TextMessages.PATH, this::takeTextMessage);
        }
    }

    /** @param token that whoever hands over text messages shows */
    static Mailbox open(Path folder, int smtpPort, int pagePort, String token) {
        return open(folder, Reach.OURS, smtpPort, pagePort, Optional.of(token));
    }

    /** For mails alone. */
    static Mailbox open(Path folder, Reach reach, int smtpPort, int pagePort) {
        return open(folder, reach, smtpPort, pagePort, Optional.empty());
    }

    private static Mailbox open(Path folder, Reach reach, int smtpPort, int pagePort, Optional<String> token) {
        Ports.requireFree("the mailbox", smtpPort);
        Ports.requireFree("the mailbox page", pagePort);
        try {
            var mailbox = new Mailbox(folder, reach, smtpPort, pagePort, token);
            mailbox.smtp.start();
            mailbox.page.start();
            return mailbox;
        } catch (IOException failed) {
            throw new CannotStart("The mailbox cannot start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String name() {
        return "Mailbox";
    }

    /** Part of the launcher itself. */
    @Override
    public long pid() {
        return 0;
    }

    @Override
    public boolean isAlive() {
        return smtp.isRunning();
    }

    @Override
    public void close() {
        smtp.stop();
        page.stop(0);
    }

    private void keep(byte[] mail) {
        try {
            OwnersFiles.write(file(UUID.randomUUID(), MAIL), mail);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /** Names sort by time, so the newest is the last. */
    private Path file(UUID id, String kind) {
        return folder.resolve("%013d-%s%s".formatted(System.currentTimeMillis(), id, kind));
    }

    /** As services for text messages take them; the same id is the same message. */
    private void takeTextMessage(HttpExchange exchange) throws IOException {
        try (exchange) {
            String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            JsonNode message = json.readTree(exchange.getRequestBody().readAllBytes());
            var id = UUID.fromString(message.get("id").asString());
            if (!isThere(id)) {
                OwnersFiles.write(file(id, TEXT_MESSAGE), message.toString());
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private boolean isThere(UUID id) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(one -> one.toString().endsWith(id + TEXT_MESSAGE));
        }
    }

    /** Newest first. */
    List<Mail> mails() throws IOException {
        List<Mail> mails = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one ->
                            one.toString().endsWith(MAIL) || one.toString().endsWith(TEXT_MESSAGE))
                    .sorted(Comparator.reverseOrder())
                    .limit(200)
                    .toList()) {
                mails.add(file.toString().endsWith(MAIL) ? read(file) : readTextMessage(file));
            }
        }
        return mails;
    }

    private Mail readTextMessage(Path file) throws IOException {
        JsonNode message = json.readTree(Files.readAllBytes(file));
        return new Mail(
                at(file),
                message.get("to").asString(),
                "SMS",
                message.get("text").asString());
    }

    private static Instant at(Path file) {
        return Instant.ofEpochMilli(Long.parseLong(file.getFileName().toString().substring(0, 13)));
    }

    private static Mail read(Path file) throws IOException {
        Instant at = at(file);
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
            String to = String.join(
                    ", ",
                    java.util.Arrays.stream(mail.getAllRecipients())
                            .map(Object::toString)
                            .toList());
            return new Mail(at, to, String.valueOf(mail.getSubject()), text(mail.getContent()));
        } catch (MessagingException broken) {
            return new Mail(at, "?", "unreadable", String.valueOf(broken.getMessage()));
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return text(part.getContent());
                }
            }
            return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0).getContent());
        }
        return String.valueOf(content);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!reach.admits(exchange)) {
                byte[] refusal = "These mails are for the person who started Stage-IN on this machine."
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(403, refusal.length);
                exchange.getResponseBody().write(refusal);
                return;
            }
            boolean asJson = exchange.getRequestURI().getPath().equals("/api/mails");
            String body = asJson ? json.writeValueAsString(mails()) : html(mails());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", asJson ? "application/json" : "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String html(List<Mail> mails) {
        var page = new StringBuilder("<!doctype html><html lang=fr><meta charset=utf-8><title>Mails</title>"
                + "<h1>Mails envoyés par Stage-IN</h1><p>Ils restent sur cette machine.</p>");
        for (Mail mail : mails) {
            page.append("<article><h2>")
                    .append(escape(mail.subject()))
                    .append("</h2><p>")
                    .append(escape(mail.to()))
                    .append(" · ")
                    .append(mail.at())
                    .append("</p><pre>")
                    .append(escape(mail.text()))
                    .append("</pre></article><hr>");
        }
        return page.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
