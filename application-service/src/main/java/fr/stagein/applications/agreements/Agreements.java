package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Agreement.Newest;
import fr.stagein.documents.HashChain.Head;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements; each step is kept and published in the transaction that takes it. */
@Repository
class Agreements {

    static final SealedColumn REASON = new SealedColumn("agreement", "end_reason");

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final Vault vault;

    Agreements(JdbcClient jdbc, EventPublisher events, Vault vault) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
    }

    /** Adds a draft, unless its placement has one: then it does nothing and says so. */
    boolean add(Agreement draft, Instant at) {
        Placement placement = draft.placement();
        boolean added = jdbc.sql("""
                        insert into agreement (id, version, application_id, found_place_id, student_id, school_id,
                                               class_id, company_id, week, last_week, programme, status, turns, since,
                                               verify_code, chain_hash, drafted_at, amends, amendment)
                        values (:id, :version, :application, :found, :student, :school, :class, :company, :week,
                                :lastWeek, :programme, :status, :turns, :since, :code, :hash, :at, :amends, :amendment)
                        on conflict do nothing""")
                        .param("id", draft.id().value())
                        .param("version", draft.version())
                        .param("application", valueOf(placement.applicationId(), ApplicationId::value))
                        .param("found", valueOf(placement.foundPlaceId(), FoundPlaceId::value))
                        .param("student", placement.studentId().value())
                        .param("school", placement.schoolId().value())
                        .param("class", valueOf(placement.classId(), ClassId::value))
                        .param("company", valueOf(placement.companyId(), CompanyId::value))
                        .param("week", placement.week().value())
                        .param("lastWeek", valueOf(placement.weeks().lastOfSeveral(), Week::value))
                        .param("programme", placement.programme())
                        .param("status", draft.status().name())
                        .param("turns", texts(draft.turns()))
                        .param("since", Timestamp.from(draft.since()))
                        .param("code", draft.verifyCode())
                        .param("hash", draft.chain().hash())
                        .param("at", Timestamp.from(at))
                        .param(
                                "amends",
                                draft.amendment() == null
                                        ? null
                                        : draft.amendment().of().value())
                        .param(
                                "amendment",
                                draft.amendment() == null
                                        ? null
                                        : draft.amendment().number())
                        .update()
                == 1;
        if (added) {
            events.publish(EventType.AGREEMENT_DRAFTED, draft.state());
        }
        return added;
    }

    /** The caller holds the row's lock. */
    void save(Agreement next, EventType<AgreementState> happened) {
        jdbc.sql("""
                update agreement set version = :version, status = :status, document_version = :document,
                       document_hash = :documentHash, changed_fields = :changed, voided = :voided,
                       changed_since_freeze = :differs, turns = :turns, since = :since, chain_count = :count,
                       chain_hash = :hash, on_paper = :onPaper, last_day = :lastDay
                where id = :id""")
                .param("version", next.version())
                .param("status", next.status().name())
                .param("document", next.documentVersion())
                .param("documentHash", next.documentHash())
                .param("changed", next.newest().changedFields().toArray(String[]::new))
                .param("voided", next.newest().voided())
                .param("differs", next.changedSinceFreeze())
                .param("turns", texts(next.turns()))
                .param("since", Timestamp.from(next.since()))
                .param("count", next.chain().count())
                .param("hash", next.chain().hash())
                .param("onPaper", next.onPaper())
                .param("lastDay", next.lastDay())
                .param("id", next.id().value())
                .update();
        events.publish(happened, next.state());
    }

    /** The same, with why it ended. */
    void end(Agreement ended, EventType<AgreementState> happened, Party by, @Nullable String reason) {
        jdbc.sql("update agreement set ended_by = :by, end_reason = :reason where id = :id")
                .param("by", by.name())
                .param("reason", vault.sealIfThere(reason, REASON, ended.id().value()))
                .param("id", ended.id().value())
                .update();
        save(ended, happened);
    }

    /** Who ended it and why. */
    record End(Party by, @Nullable String reason, Instant at) {}

    Optional<End> endOf(AgreementId id) {
        return jdbc.sql("select ended_by, end_reason, since from agreement where id = :id and ended_by is not null")
                .param("id", id.value())
                .query((row, n) -> new End(
                        Party.valueOf(row.getString("ended_by")),
                        vault.openIfThere(row.getBytes("end_reason"), REASON, id.value()),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    Optional<Agreement> find(AgreementId id) {
        return one("id = :id", Map.of("id", id.value()), "");
    }

    /** Finds it and keeps others from changing it until the transaction is over. */
    Optional<Agreement> lock(AgreementId id) {
        return one("id = :id", Map.of("id", id.value()), " for update");
    }

    Optional<Agreement> lockOfPlacement(UUID placement) {
        return one(
                "(application_id = :id or found_place_id = :id) and amends is null",
                Map.of("id", placement),
                " for update");
    }

    /** Of one agreement, the first number first. */
    List<Agreement> amendmentsOf(AgreementId original) {
        return jdbc.sql("select * from agreement where amends = :id order by amendment")
                .param("id", original.value())
                .query(Agreements::agreement)
                .list();
    }

    /** What the agreement says now: itself, or the newest of its amendments that all have signed. */
    Agreement newestInForce(Agreement original) {
        return newestInForce(original, Integer.MAX_VALUE);
    }

    /** What an amendment changes: the agreement with the amendments before it. */
    Agreement amendedBy(Amendment amendment) {
        return newestInForce(find(amendment.of()).orElseThrow(), amendment.number());
    }

    private Agreement newestInForce(Agreement original, int below) {
        return amendmentsOf(original.id()).stream()
                .filter(one -> one.amendment() != null && one.amendment().number() < below)
                .filter(one -> one.status() == Status.SIGNED || one.status() == Status.SEALED)
                .reduce(original, (before, after) -> after);
    }

    Optional<Agreement> verifiedBy(String code) {
        return one("verify_code = :code", Map.of("code", code), "");
    }

    private Optional<Agreement> one(String which, Map<String, ?> values, String lock) {
        return jdbc.sql("select * from agreement where " + which + lock)
                .params(values)
                .query(Agreements::agreement)
                .optional();
    }

    List<Agreement> ofStudent(String account) {
        return all("student_id in (select id from student where account_id = :who)", account);
    }

    List<Agreement> ofChildren(String guardian) {
        return all("student_id in (select id from student where guardians @> array[:who]::text[])", guardian);
    }

    List<Agreement> ofCompany(CompanyId company) {
        return all("company_id = :who", company.value());
    }

    List<Agreement> ofSchool(SchoolId school) {
        return all("school_id = :who", school.value());
    }

    List<Agreement> all(Collection<AgreementId> ids) {
        return all("id = any(:who)", ids.stream().map(AgreementId::value).toArray(UUID[]::new));
    }

    private List<Agreement> all(String whose, Object who) {
        return jdbc.sql("select * from agreement where " + whose + " order by week, drafted_at, id limit 2000")
                .param("who", who)
                .query(Agreements::agreement)
                .list();
    }

    /** Those in which nothing moved since then, the longest first. */
    List<Agreement> stuckSince(Instant before) {
        return jdbc.sql("""
                select * from agreement where status in ('DRAFT', 'FROZEN', 'SIGNED') and since < :before
                order by since, id limit 500""")
                .param("before", Timestamp.from(before))
                .query(Agreements::agreement)
                .list();
    }

    /** Notes that it is reminded today; false if it was already. The caller holds the row's lock. */
    boolean remindedOn(AgreementId id, LocalDate day) {
        return jdbc.sql("update agreement set reminded_on = :day where id = :id and reminded_on is distinct from :day")
                        .param("day", day)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static <T> @Nullable Object valueOf(@Nullable T id, Function<T, Object> value) {
        return id == null ? null : value.apply(id);
    }

    private static String[] texts(List<Turn> turns) {
        return turns.stream().map(turn -> turn.party() + ":" + turn.what()).toArray(String[]::new);
    }

    private static Turn turn(String text) {
        int colon = text.indexOf(':');
        return new Turn(Party.valueOf(text.substring(0, colon)), Task.valueOf(text.substring(colon + 1)));
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        UUID application = row.getObject("application_id", UUID.class);
        UUID found = row.getObject("found_place_id", UUID.class);
        UUID schoolClass = row.getObject("class_id", UUID.class);
        UUID company = row.getObject("company_id", UUID.class);
        String lastWeek = row.getString("last_week");
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new Placement(
                        application == null ? null : new ApplicationId(application),
                        found == null ? null : new FoundPlaceId(found),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        SchoolId.of(row.getString("school_id")),
                        schoolClass == null ? null : new ClassId(schoolClass),
                        company == null ? null : new CompanyId(company),
                        Weeks.of(Week.of(row.getString("week")), lastWeek == null ? null : Week.of(lastWeek)),
                        row.getString("programme")),
                Status.valueOf(row.getString("status")),
                new Newest(
                        row.getInt("document_version"),
                        row.getString("document_hash"),
                        List.of((String[]) row.getArray("changed_fields").getArray()),
                        row.getBoolean("voided")),
                row.getBoolean("changed_since_freeze"),
                List.of((String[]) row.getArray("turns").getArray()).stream()
                        .map(Agreements::turn)
                        .toList(),
                row.getTimestamp("since").toInstant(),
                row.getString("verify_code"),
                new Head(row.getInt("chain_count"), row.getString("chain_hash")),
                row.getBoolean("on_paper"),
                amendment(row),
                row.getObject("last_day", LocalDate.class));
    }

    private static @Nullable Amendment amendment(ResultSet row) throws SQLException {
        UUID amends = row.getObject("amends", UUID.class);
        return amends == null ? null : new Amendment(new AgreementId(amends), row.getInt("amendment"));
    }
}
