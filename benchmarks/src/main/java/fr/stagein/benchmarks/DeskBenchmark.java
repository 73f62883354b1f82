package fr.stagein.benchmarks;

import fr.stagein.benchmarks.Load.Answer;
import fr.stagein.benchmarks.Load.Run;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.platform.vault.VaultKeys;
import fr.stagein.testing.Tokens;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school's desk when the territory is large: 200,000 students, 1,000,000 applications. What its page asks of
 * school-service and application-service, both at once, for a school of 600 and for one with a single class of 28, by
 * two people at a time, beside pgbench that reads the same rows by their primary keys; and the import of a class list
 * of 1,200. Run it with {@code benchmarks/desk.sh}.
 */
final class DeskBenchmark {

    private static final String SCHOOL = "school-service";
    private static final String APPLICATION = "application-service";
    /** Nothing that these keys guard is of worth here. */
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final int SCHOOLS = 331;
    private static final int SMALL = 50;
    private static final int STUDENTS = SCHOOLS * 600 + SMALL * 28;
    private static final int AT_ONCE = 2;
    private static final int VIEWS = 1_000;
    private static final int PGBENCH_SECONDS = 10;
    private static final int PUPILS = 1_200;

    private final Installation installation;
    private final URI school;
    private final URI application;
    private final Random random = new Random(7);

    private DeskBenchmark(Installation installation, URI school, URI application) {
        this.installation = installation;
        this.school = school;
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        try (var installation = Installation.start("desk")) {
            URI school = installation.service(
                    SCHOOL,
                    Map.of("STAGEIN_SCHOOL_HOME_KEY", KEY, "STAGEIN_STARTS_KEY", KEY, "STAGEIN_VAULT_KEYS", "1:" + KEY),
                    List.of());
            URI application = installation.service(
                    APPLICATION, Map.of("STAGEIN_ANSWER_LINKS_KEY", KEY, "STAGEIN_VAULT_KEYS", "1:" + KEY), List.of());
            var desk = new DeskBenchmark(installation, school, application);
            desk.fill();
            desk.importClassList();
            desk.measure("a class of 28", SCHOOLS, SMALL, 28, SCHOOLS * 600);
            desk.measure("a school of 600", 0, SCHOOLS, 600, 0);
        }
    }

    private void fill() throws IOException, SQLException {
        long from = System.nanoTime();
        Map<String, Integer> sizes = Map.of("schools", SCHOOLS, "small", SMALL);
        installation.fill(SCHOOL, "desk-school.sql", sizes);
        installation.fill(APPLICATION, "desk-application.sql", sizes);
        seal(SCHOOL, new SealedColumn("student", "birth_date"));
        seal(APPLICATION, new SealedColumn("found_place", "contact_phone"));
        installation.sql(SCHOOL, "vacuum analyze");
        installation.sql(APPLICATION, "vacuum analyze");
        // A day's work since the last vacuum.
        installation.sql(
                APPLICATION,
                "update application set version = version + 1 where status = 'SUBMITTED' and offer_id < nth(500)");
        System.out.printf(
                "%,d students, %,d applications: made in %.0f s%n",
                installation.number(SCHOOL, "select count(*) from student"),
                installation.number(APPLICATION, "select count(*) from application"),
                (System.nanoTime() - from) / 1e9);
    }

    /** What SQL wrote in clear. */
    private void seal(String service, SealedColumn column) throws SQLException {
        var vault = new Vault(new VaultKeys(List.of("1:" + KEY)));
        long from = System.nanoTime();
        try (Connection connection = installation.connect(service)) {
            connection.setAutoCommit(false);
            String name = column.name();
            try (var rows = connection.createStatement();
                    var update = connection.prepareStatement(
                            "update %s set %s = ? where id = ?".formatted(column.table(), name))) {
                rows.setFetchSize(1_000);
                // Nobody has a desk open that a trigger would have to tell.
                rows.execute("set local session_replication_role = replica");
                var row = rows.executeQuery(
                        "select id, convert_from(%s, 'UTF8') from %s".formatted(name, column.table()));
                for (int n = 1; row.next(); n++) {
                    UUID id = row.getObject(1, UUID.class);
                    update.setBytes(1, vault.seal(row.getString(2), column, id));
                    update.setObject(2, id);
                    update.addBatch();
                    if (n % 1_000 == 0) {
                        update.executeBatch();
                    }
                }
                update.executeBatch();
            }
            connection.commit();
        }
        System.out.printf("%s sealed in %.1f s%n", column, (System.nanoTime() - from) / 1e9);
    }

    /** @param first the first of these schools; the students of each are {@code size}, from the student given on */
    private void measure(String what, int first, int schools, int size, int from)
            throws IOException, InterruptedException {
        desks(first, schools, VIEWS);
        Run desk = desks(first, schools, VIEWS);
        Map<String, Object> same =
                Map.of("from", from, "groups", schools, "size", size, "back", inverse(), "students", STUDENTS);
        Pgbench students = installation.pgbench(SCHOOL, "desk-school-alone.sql", same, AT_ONCE, PGBENCH_SECONDS);
        Pgbench applications =
                installation.pgbench(APPLICATION, "desk-application-alone.sql", same, AT_ONCE, PGBENCH_SECONDS);
        System.out.printf("desk of %s: %s%n", what, desk.latencies());
        System.out.printf("  Postgres alone, the same students by primary key: %s%n", students.latencies());
        System.out.printf("  Postgres alone, the same applications by primary key: %s%n", applications.latencies());
    }

    private Run desks(int first, int schools, int views) throws InterruptedException {
        List<List<HttpRequest>> desks = new ArrayList<>();
        for (int i = 0; i < views; i++) {
            int one = first + random.nextInt(schools);
            desks.add(List.of(
                    request(school, "/api/schools/" + uai(one) + "/students", one)
                            .build(),
                    request(application, "/api/placements?schoolId=" + uai(one), one)
                            .build()));
        }
        Run run = Load.pages(desks, AT_ONCE);
        run.require(200);
        return run;
    }

    /** By the head of a new school, from the choice of the file to the answer that it is done. */
    private void importClassList() throws SQLException, InterruptedException {
        var json = new JsonMapper();
        int empty = SCHOOLS + SMALL;
        var list = new StringBuilder("Nom;Prénom;Date de naissance;Classe;Nom responsable 1;E-mail responsable 1;"
                + "Tél. responsable 1;Nom responsable 2;E-mail responsable 2\n");
        for (int i = 0; i < PUPILS; i++) {
            list.append("Nom%1$d;Prénom%1$d;%2$02d/%3$02d/2012;3e %4$d;Parent %1$d;a%1$d@famille.example;06%1$08d;"
                    .formatted(i, i % 28 + 1, i % 12 + 1, i / 28 + 1));
            list.append("Autre %1$d;b%1$d@famille.example%n".formatted(i));
        }
        String imports = "/api/schools/" + uai(empty) + "/roster-imports";
        long from = System.nanoTime();
        Answer preview = Load.send(request(school, imports + "?fileName=eleves.csv", empty)
                .setHeader("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(list.toString())));
        double previewed = (System.nanoTime() - from) / 1e9;
        String id = json.readTree(preview.body()).get("id").asString();
        Answer applied = Load.send(request(school, imports + "/" + id + "/apply", empty)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        double done = (System.nanoTime() - from) / 1e9;
        long pupils = installation.number(
                SCHOOL, "select count(*) from student where school_id = '%s'".formatted(uai(empty)));
        while (installation.number(SCHOOL, "select count(*) from outbox_record") > 0) {
            Thread.sleep(20);
        }
        System.out.printf(
                "class list of %,d: preview after %.1f s, applied after %.1f s (%d, %,d pupils), all told to others after %.1f s%n",
                PUPILS, previewed, done, applied.status(), pupils, (System.nanoTime() - from) / 1e9);
    }

    private static HttpRequest.Builder request(URI service, String path, int head) {
        var request = HttpRequest.newBuilder(service.resolve(path));
        Tokens.principal("head-" + head).forEach((name, values) -> request.header(name, values.getFirst()));
        return request;
    }

    private static SchoolId uai(int school) {
        int number = 240_000 + school;
        return SchoolId.of("0" + number + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(number % 23));
    }

    private static int inverse() {
        return BigInteger.valueOf(7919).modInverse(BigInteger.valueOf(STUDENTS)).intValue();
    }
}
