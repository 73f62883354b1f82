package fr.stagein.benchmarks;

import fr.stagein.documents.AgreementFacts;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.documents.AgreementTemplate;
import fr.stagein.documents.AgreementTemplates;
import fr.stagein.documents.AgreementText;
import fr.stagein.documents.ChainEntry;
import fr.stagein.documents.Document;
import fr.stagein.documents.Evidence;
import fr.stagein.documents.EvidenceLine;
import fr.stagein.documents.HashChain;
import fr.stagein.documents.HoursRow;
import fr.stagein.documents.Seal;
import fr.stagein.documents.SealCheck;
import fr.stagein.documents.SealKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** How long the agreements of a school take: set, chained, sealed, checked. One thread; nothing is kept on disk. */
final class DocumentsBenchmark {

    private static final List<String> ROLES = List.of(
            "L'élève",
            "Le représentant légal",
            "Le responsable de la structure d'accueil",
            "Le tuteur",
            "Le professeur référent",
            "Le chef d'établissement");
    private static final int WARM_UP = 30;

    private final AgreementTemplate template = AgreementTemplates.french().of("observation");
    private final AgreementPdf printer = new AgreementPdf();
    private final Instant now = Instant.now();
    private final Seal seal = new Seal(
            SealKey.selfSigned("Mesure", "mesure".toCharArray(), now, Period.ofDays(1)), "mesure".toCharArray());
    private final SealCheck check = new SealCheck(List.of(seal.certificate()));

    private final List<Double> set = new ArrayList<>();
    private final List<Double> sealed = new ArrayList<>();
    private final List<Double> checked = new ArrayList<>();
    private long bytes;

    public static void main(String[] arguments) {
        new DocumentsBenchmark().run(Integer.parseInt(arguments[0]));
    }

    /** So many a second: the limit beside those that come over HTTP. */
    static double perSecond(int agreements) {
        return agreements / new DocumentsBenchmark().seconds(agreements);
    }

    private double seconds(int agreements) {
        for (int number = 0; number < WARM_UP; number++) {
            agreement(-1 - number);
        }
        set.clear();
        sealed.clear();
        checked.clear();
        bytes = 0;
        long from = System.nanoTime();
        for (int number = 0; number < agreements; number++) {
            agreement(number);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private void run(int agreements) {
        double seconds = seconds(agreements);
        IO.println("%d agreements in %.1f s, %.1f a second; none lost, every chain whole, every seal intact"
                .formatted(agreements, seconds, agreements / seconds));
        IO.println("set and hashed  " + Latencies.of(set));
        IO.println("sealed          " + Latencies.of(sealed));
        IO.println("checked         " + Latencies.of(checked));
        IO.println("a sealed file   %d KB".formatted(bytes / agreements / 1024));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        IO.println("heap after GC   %d MB".formatted((runtime.totalMemory() - runtime.freeMemory()) / (1 << 20)));
    }

    private void agreement(int number) {
        AgreementText text = template.text(facts(number));
        long start = System.nanoTime();
        Document frozen = printer.render(text);
        set.add(millisSince(start));

        List<ChainEntry> chain = new ArrayList<>();
        List<EvidenceLine> lines = new ArrayList<>();
        HashChain.Head head = HashChain.Head.EMPTY;
        for (String role : ROLES) {
            byte[] step = (role + " " + frozen.sha256()).getBytes(StandardCharsets.UTF_8);
            ChainEntry entry = HashChain.append(head, step);
            chain.add(entry);
            head = entry.head();
            lines.add(new EvidenceLine(
                    entry.number(), role, "Nom " + number, "code reçu à m…@…fr", text.frozenAt(), entry.hash()));
        }
        byte[] audit = "{\"sha256\":\"%s\"}".formatted(frozen.sha256()).getBytes(StandardCharsets.UTF_8);
        var evidence = new Evidence(text.title(), text.reference(), text.version(), text.verifyAddress(), lines, head);
        start = System.nanoTime();
        Document file = seal.seal(frozen, evidence, audit, now);
        sealed.add(millisSince(start));
        bytes += file.pdf().length;

        start = System.nanoTime();
        boolean intact = check.check(file.pdf(), file.sha256()) instanceof SealCheck.Outcome.Intact;
        checked.add(millisSince(start));
        if (!intact || !HashChain.verify(chain, head).equals(new HashChain.Result.Whole())) {
            throw new IllegalStateException("Agreement " + number + " is not what was signed");
        }
    }

    private AgreementFacts facts(int number) {
        var values = new HashMap<String, String>();
        template.required().forEach(key -> values.put(key, "Une valeur d'essai, " + number));
        values.put("activities", "observer l'accueil\nobserver l'atelier\nposer des questions");
        LocalDate monday = LocalDate.of(2027, 2, 1);
        List<HoursRow> hours = IntStream.range(0, 5)
                .mapToObj(day -> HoursRow.on(
                        monday.plusDays(day),
                        LocalTime.of(9, 0),
                        LocalTime.of(16, 0),
                        LocalTime.NOON,
                        LocalTime.of(13, 0)))
                .toList();
        return new AgreementFacts(
                "STG-2027-" + number,
                1,
                "https://stages.example.org/verifier/" + number,
                OffsetDateTime.parse("2026-12-04T16:20:31+01:00"),
                monday,
                monday.plusDays(4),
                values,
                hours,
                List.of(),
                ROLES.stream()
                        .map(role -> new AgreementText.SignatureLine(role, "Nom " + number, null))
                        .toList());
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
