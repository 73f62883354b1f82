package fr.stagein.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** A seal, and what six people left behind when they signed. */
final class SealFixture {

    static final Instant AT = Instant.parse("2026-12-07T09:15:00Z");
    static final Seal SEAL = aSeal("Territoire d'essai");
    static final SealCheck CHECK = new SealCheck(List.of(SEAL.certificate()));

    private SealFixture() {}

    static Seal aSeal(String name) {
        char[] password = "secret".toCharArray();
        return new Seal(
                SealKey.selfSigned(name, password, Instant.parse("2026-09-01T00:00:00Z"), Period.ofYears(10)),
                password);
    }

    static Document sealed(Document frozen) {
        return SEAL.seal(frozen, evidence(), audit(frozen), AT);
    }

    static byte[] audit(Document frozen) {
        return "{\"sha256\":\"%s\",\"steps\":[]}".formatted(frozen.sha256()).getBytes(StandardCharsets.UTF_8);
    }

    static Evidence evidence() {
        var lines = new ArrayList<EvidenceLine>();
        HashChain.Head head = HashChain.Head.EMPTY;
        var roles = List.of(
                "L'élève",
                "Le représentant légal",
                "Le responsable de la structure d'accueil",
                "Le tuteur",
                "Le professeur référent",
                "Le chef d'établissement");
        var names = List.of(
                "Inès Lefèvre-Nguyễn",
                "Marc Lefèvre",
                "Nadia Benali",
                "Jean-Noël Œuvrard",
                "Camille d'Aubigné",
                "Sophie Maréchal");
        var means = List.of(
                "session ouverte",
                "code reçu à m…@…fr",
                "code reçu à n…@…com",
                "papier, attesté par deux personnes",
                "session ProConnect",
                "session ProConnect, code reçu à s…@…fr");
        for (int line = 0; line < roles.size(); line++) {
            ChainEntry entry = HashChain.append(head, roles.get(line).getBytes(StandardCharsets.UTF_8));
            head = entry.head();
            lines.add(new EvidenceLine(
                    entry.number(),
                    roles.get(line),
                    names.get(line),
                    means.get(line),
                    OffsetDateTime.parse("2026-12-05T18:02:11+01:00").plusHours(line * 5L),
                    entry.hash()));
        }
        return new Evidence(
                "Convention de séquence d'observation en milieu professionnel",
                "STG-2027-0042",
                2,
                "https://stages.example.org/verifier/7KQ4-M2XD-93HT",
                lines,
                head);
    }
}
