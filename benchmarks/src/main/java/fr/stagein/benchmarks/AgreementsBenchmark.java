package fr.stagein.benchmarks;

import fr.stagein.documents.ChainEntry;
import fr.stagein.documents.HashChain;
import fr.stagein.documents.SealKey;
import fr.stagein.events.Week;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.platform.vault.VaultKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A school of 600 signs in one afternoon: every agreement is filled in, frozen, read and signed by six over HTTP, with the
 * codes and links of the mails, and sealed by the service's worker. Then each chain is read from the database and checked,
 * and the same documents are made with nothing around them. Run it with {@code benchmarks/agreements.sh}.
 */
final class AgreementsBenchmark {

    private static final String SERVICE = "application-service";
    private static final String KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGhlIGZpZ3VyZXM=";
    private static final String PASSWORD = "mesure";
    private static final int TEACHERS = 20;
    private static final int AT_ONCE = 8;

    /** As many as a code may be for. */
    private static final int WITH_ONE_CODE = 50;

    private static final int WARM_UP = 30;
    private static final int ALONE = 100;

    private final Installation installation;
    private final AgreementSteps steps;
    private final int pupils;

    private AgreementsBenchmark(Installation installation, AgreementSteps steps, int pupils) {
        this.installation = installation;
        this.steps = steps;
        this.pupils = pupils;
    }

    public static void main(String[] arguments) throws Exception {
        int pupils = Integer.parseInt(arguments[0]);
        byte[] seal = SealKey.selfSigned("Mesure", PASSWORD.toCharArray(), Instant.now(), Period.ofDays(1));
        try (var installation = Installation.start("agreements")) {
            URI address = installation.service(
                    SERVICE,
                    Map.of(
                            "STAGEIN_ANSWER_LINKS_KEY",
                            KEY,
                            "STAGEIN_VAULT_KEYS",
                            "1:" + KEY,
                            "STAGEIN_AGREEMENTS_SEAL_KEY_STORE",
                            Base64.getEncoder().encodeToString(seal),
                            "STAGEIN_AGREEMENTS_SEAL_PASSWORD",
                            PASSWORD),
                    List.of());
            var week = Week.containing(LocalDate.now(ZoneOffset.UTC).plusWeeks(8));
            installation.fill(
                    SERVICE,
                    "agreements.sql",
                    Map.of("week", "'" + week + "'", "pupils", pupils + WARM_UP, "teachers", TEACHERS));
            try (var mails = new MailedCodes(installation.kafka(), KEY)) {
                new AgreementsBenchmark(installation, new AgreementSteps(address, week, mails, TEACHERS), pupils)
                        .measure();
            }
        }
    }

    private void measure() throws Exception {
        List<String> first = placed(0, WARM_UP);
        long before = installation.memory(SERVICE);
        afternoon(0, first);
        steps.forget();

        List<String> agreements = placed(WARM_UP, pupils);
        long from = System.nanoTime();
        double sealedAfter = afternoon(WARM_UP, agreements);
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "%d agreements filled in, frozen, signed by six and sealed in %.0f s: %.1f agreements, %.0f signatures a second; the last seal %.1f s after the last signature%n",
                pupils, seconds, pupils / seconds, 6 * pupils / seconds, sealedAfter);
        System.out.println("frozen            " + steps.frozen());
        System.out.println("read and signed   " + steps.signed());
        System.out.printf(
                "sealed of %d: %d; with six signatures: %d; chains whole: %d%n",
                pupils,
                count("status = 'SEALED'"),
                count(
                        "(select count(*) from agreement_signer s where s.agreement_id = a.id and s.signed_at is not null) = 6"),
                wholeChains(agreements));
        System.out.printf(
                "memory of the service: %d MB before its first document, %d MB afterwards%n",
                before, installation.memory(SERVICE));
        installation.stopServices();
        double alone = DocumentsBenchmark.perSecond(ALONE);
        System.out.printf(
                "the same documents set, sealed and checked by one thread with nothing around: %.1f a second; the school does %.2f of it%n",
                alone, pupils / seconds / alone);
    }

    private List<String> placed(int from, int count) throws InterruptedException {
        var agreements = new String[count];
        Load.each(count, AT_ONCE, n -> agreements[n] = steps.place(from + n));
        return List.of(agreements);
    }

    /** @return seconds from the last signature to the last seal */
    private double afternoon(int from, List<String> agreements) throws Exception {
        Load.each(agreements.size(), AT_ONCE, n -> steps.fillAndFreeze(from + n, agreements.get(n)));
        Load.each(agreements.size(), AT_ONCE, n -> steps.familyAndCompanySign(from + n, agreements.get(n)));
        List<List<String>> classes = IntStream.range(0, TEACHERS)
                .mapToObj(teacher -> IntStream.range(0, agreements.size())
                        .filter(n -> n % TEACHERS == teacher)
                        .mapToObj(agreements::get)
                        .toList())
                .toList();
        Load.each(TEACHERS, AT_ONCE, teacher -> steps.teacherSigns(teacher, classes.get(teacher)));
        for (int n = 0; n < agreements.size(); n += WITH_ONE_CODE) {
            steps.headSigns(agreements.subList(n, Math.min(n + WITH_ONE_CODE, agreements.size())));
        }
        long signed = System.nanoTime();
        while (installation.number(SERVICE, "select count(*) from agreement where status <> 'SEALED'") > 0) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - signed) / 1e9;
    }

    private long count(String which) throws SQLException {
        return installation.number(SERVICE, "select count(*) from agreement a where " + which) - WARM_UP;
    }

    private int wholeChains(List<String> agreements) throws SQLException {
        var vault = new Vault(new VaultKeys(List.of("1:" + KEY)));
        var content = new SealedColumn("agreement_entry", "content");
        int whole = 0;
        try (var connection = installation.connect(SERVICE);
                var entries = connection.prepareStatement(
                        "select number, content, previous, hash from agreement_entry where agreement_id = ? order by number");
                var head = connection.prepareStatement("select chain_count, chain_hash from agreement where id = ?")) {
            for (String agreement : agreements) {
                UUID id = UUID.fromString(agreement);
                List<ChainEntry> chain = new ArrayList<>();
                entries.setObject(1, id);
                try (var rows = entries.executeQuery()) {
                    while (rows.next()) {
                        chain.add(new ChainEntry(
                                rows.getInt(1),
                                vault.open(rows.getBytes(2), content, id, rows.getInt(1))
                                        .getBytes(StandardCharsets.UTF_8),
                                rows.getString(3),
                                rows.getString(4)));
                    }
                }
                head.setObject(1, id);
                try (var row = head.executeQuery()) {
                    row.next();
                    var last = new HashChain.Head(row.getInt(1), row.getString(2));
                    if (HashChain.verify(chain, last).equals(new HashChain.Result.Whole())) {
                        whole++;
                    }
                }
            }
        }
        return whole;
    }
}
