package fr.stagein.applications.agreements;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What people do with the printed and signed paper of an agreement. */
final class Paper {

    private static final AtomicInteger SHADE = new AtomicInteger();

    private final Convention convention;

    Paper(Convention convention) {
        this.convention = convention;
    }

    /** Each a picture of its own. */
    static byte[] scan() {
        var image = new BufferedImage(42, 59, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, new Color(SHADE.incrementAndGet()).getRGB());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    String reference() {
        return convention.seen(convention.teacher()).get("reference").asString();
    }

    /** Ids of these parties' signers of the newest document. */
    String signers(String... parties) {
        return convention
                .seen(convention.teacher())
                .get("current")
                .get("signers")
                .valueStream()
                .filter(one -> List.of(parties).contains(one.get("party").asString()))
                .map(one -> one.get("id").asString())
                .collect(Collectors.joining(","));
    }

    MvcTestResult attest(HttpHeaders who, String... parties) {
        int version = convention.seen(convention.teacher()).get("version").asInt();
        return attest(who, scan(), reference(), version, signers(parties));
    }

    MvcTestResult attest(HttpHeaders who, byte[] file, String reference, int version, String signers) {
        return convention
                .http
                .post()
                .uri(
                        convention.path() + "/scans?reference={reference}&version={version}&signers={signers}",
                        reference,
                        version,
                        signers)
                .headers(who)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
    }

    /** The signer's own. */
    MvcTestResult bring(HttpHeaders who) {
        return convention
                .http
                .post()
                .uri(
                        convention.path() + "/own-scan?reference={reference}&version={version}",
                        reference(),
                        convention.seen(convention.teacher()).get("version").asInt())
                .headers(who)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(scan())
                .exchange();
    }

    /** What the newest scan carries, which a signer has sent in. */
    MvcTestResult attestBrought(HttpHeaders who, String... parties) {
        JsonNode view = convention.seen(convention.teacher());
        return convention.scene.post(
                scanPath() + "/attest",
                who,
                Map.of(
                        "reference", view.get("reference").asString(),
                        "version", view.get("version").asInt(),
                        "signers", List.of(signers(parties).split(","))));
    }

    MvcTestResult confirm(HttpHeaders who) {
        return convention.scene.post(scanPath() + "/confirm", who);
    }

    MvcTestResult reject(HttpHeaders who) {
        return convention.scene.post(scanPath() + "/reject", who, Map.of("reason", "La signature est illisible."));
    }

    MvcTestResult withdraw(HttpHeaders who) {
        return convention.scene.post(scanPath() + "/withdraw", who);
    }

    /** Of the newest scan, as the school sees it. */
    String scanPath() {
        return convention.path() + "/scans/" + newest().get("id").asString();
    }

    JsonNode newest() {
        return scans(convention.teacher()).findFirst().orElseThrow();
    }

    Stream<JsonNode> scans(HttpHeaders who) {
        return convention.seen(who).get("scans").valueStream();
    }

    String states() {
        return scans(convention.teacher())
                .map(scan -> scan.get("state").asString())
                .collect(Collectors.joining(" "));
    }

    static List<String> signed(JsonNode view) {
        return view.get("current")
                .get("signers")
                .valueStream()
                .filter(one -> one.has("signedAt"))
                .map(one -> one.get("party").asString())
                .toList();
    }

    static JsonNode signer(JsonNode view, String party) {
        return view.get("current")
                .get("signers")
                .valueStream()
                .filter(one -> one.get("party").asString().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
