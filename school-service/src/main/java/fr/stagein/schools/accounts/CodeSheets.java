package fr.stagein.schools.accounts;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.accounts.AccountOrders.Kind;
import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes for pupils, shown once for printing. A new code makes the one before worthless. */
@Service
class CodeSheets {

    private final JdbcClient jdbc;
    private final AccountOrders orders;
    private final SignInCode codes;
    private final FileReadings readings;
    private final AccountsProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CodeSheets(
            JdbcClient jdbc,
            AccountOrders orders,
            SignInCode codes,
            FileReadings readings,
            AccountsProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.codes = codes;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param username null for an account that came with a name of its own: signing in tells it */
    record Card(
            StudentId studentId,
            String firstName,
            String lastName,
            @Nullable String username,
            String code) {
        @Override
        public String toString() {
            return "Card[" + studentId + "]";
        }
    }

    record Sheet(String className, Instant validUntil, List<Card> cards) {
        Sheet {
            cards = List.copyOf(cards);
        }
    }

    private record Pupil(
            StudentId id,
            String firstName,
            String lastName,
            String className,
            @Nullable String username,
            boolean hasAccount) {}

    /** Cards for those of the class who have not signed in yet. */
    @Transactional
    public Sheet forClass(SchoolId school, ClassId schoolClass) {
        String name = jdbc.sql("select name from school_class where id = :class and school_id = :school")
                .param("class", schoolClass.value())
                .param("school", school.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        orderAccounts("s.class_id = :key", schoolClass.value());
        List<Pupil> pupils = pupils(
                "s.class_id = :key and s.signed_in_at is null and (s.account_id is null or s.username is not null)",
                schoolClass.value());
        return new Sheet(name, validUntil(), cards(pupils));
    }

    /** A card for one pupil, whose password works no more. */
    @Transactional
    public Sheet anew(SchoolId school, StudentId student, Caller caller) {
        if (!isOf(school, student)) {
            throw new NotFound();
        }
        orderAccounts("s.id = :key", student.value());
        // For one who has no account yet there is nothing to lock, and the worker says so.
        orders.add(Kind.LOCK, student);
        List<Pupil> one = pupils("s.id = :key", student.value());
        if (one.isEmpty()) {
            throw new NotFound();
        }
        readings.opened(student, school, FilePart.CODE, caller);
        jdbc.sql("update student set signed_in_at = null where id = :id")
                .param("id", student.value())
                .update();
        return new Sheet(one.getFirst().className(), validUntil(), cards(one));
    }

    private boolean isOf(SchoolId school, StudentId student) {
        return jdbc.sql("select exists (select from student where id = :id and school_id = :school)")
                .param("id", student.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    /** Before the pupils are locked: the worker, too, has an order in hand when it writes to its pupil. */
    private void orderAccounts(String which, UUID key) {
        orders.addStudents(
                jdbc.sql("select s.id from student s where s.account_id is null and s.left_at is null and " + which)
                        .param("key", key)
                        .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                        .list());
    }

    private List<Pupil> pupils(String which, UUID key) {
        // Locked in one order: two teachers who print the same class at once have each a sheet, the later one counts.
        return jdbc.sql("""
                select s.id, s.first_name, s.last_name, s.username, s.account_id, c.name as class_name
                from student s join school_class c on c.id = s.class_id
                where s.left_at is null and %s order by s.last_name, s.first_name, s.id for update of s""".formatted(which))
                .param("key", key)
                .query((row, n) -> new Pupil(
                        new StudentId(row.getObject("id", UUID.class)),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("class_name"),
                        row.getString("username"),
                        row.getString("account_id") != null))
                .list();
    }

    private List<Card> cards(List<Pupil> pupils) {
        List<Card> cards = new ArrayList<>();
        for (Pupil pupil : pupils) {
            String username = pupil.username();
            if (username == null && !pupil.hasAccount()) {
                username = giveUsername(pupil);
            }
            String code = SignInCode.make(random);
            jdbc.sql("""
                    insert into sign_in_code (student_id, hash, made_at, expires_at)
                    values (:student, :hash, :now, :until)
                    on conflict (student_id) do update
                    set hash = excluded.hash, made_at = excluded.made_at, expires_at = excluded.expires_at,
                        failures = 0, used_at = null""")
                    .param("student", pupil.id().value())
                    .param("hash", codes.hash(code))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("until", validUntil().atOffset(ZoneOffset.UTC))
                    .update();
            cards.add(new Card(pupil.id(), pupil.firstName(), pupil.lastName(), username, code));
        }
        return cards;
    }

    /** Two pupils of one name differ by their digits, which tell nothing of them. */
    private String giveUsername(Pupil pupil) {
        String name = part(pupil.firstName()) + "." + part(pupil.lastName());
        Optional<String> given = Optional.empty();
        while (given.isEmpty()) {
            given = jdbc.sql("""
                            update student set username = :username
                            where id = :id and not exists (select from student where username = :username)
                            returning username""")
                    .param("username", name + (1000 + random.nextInt(9000)))
                    .param("id", pupil.id().value())
                    .query(String.class)
                    .optional();
        }
        return given.get();
    }

    private static String part(String name) {
        String letters = TextFolding.folded(name).replaceAll("[^a-z0-9]", "");
        return letters.isEmpty() ? "eleve" : letters.substring(0, Math.min(24, letters.length()));
    }

    private Instant validUntil() {
        return clock.instant().plus(properties.codeLifetime());
    }
}
