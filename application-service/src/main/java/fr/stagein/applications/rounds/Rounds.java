package fr.stagein.applications.rounds;

import fr.stagein.applications.rounds.RoundResult.Answer;
import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.applications.rounds.RoundResult.Reason;
import fr.stagein.applications.rounds.RoundResult.Why;
import fr.stagein.events.AccountId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Placement rounds with their wishes and results. */
@Repository
class Rounds {

    /** With the schools that take part; a version of before kept none beside its own. */
    private static final String SELECT = """
            select r.*, array(select p.school_id from round_school p
                              where p.round_id = r.id and p.agreed_at is not null order by p.school_id) as schools
            from placement_round r
            """;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Rounds(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @return false if the school has an own round for that week which is not over */
    boolean add(Round round) {
        return jdbc.sql("""
                                insert into placement_round (id, school_id, week, most_wishes, days_to_answer, closes_on, seed,
                                                             opened_by, opened_at)
                                values (:id, :school, :week, :mostWishes, :daysToAnswer, :closesOn, :seed, :who, :now)
                                on conflict (school_id, week) where cancelled_at is null and offered_at is null
                                do nothing""")
                        .param("id", round.id())
                        .param("school", valueOf(round.schoolId()))
                        .param("week", round.week().value())
                        .param("mostWishes", round.mostWishes())
                        .param("daysToAnswer", round.daysToAnswer())
                        .param("closesOn", round.closesOn())
                        .param("seed", round.seed())
                        .param("who", round.openedBy().value())
                        .param("now", now())
                        .update()
                == 1;
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /** Others who would change it, or who rank wishes in it, wait. */
    Optional<Round> lock(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id for update of r")
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /** It goes on as it is until the transaction is over; others may read it meanwhile. */
    Optional<Round> lockToRead(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id for share of r")
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /** Its own and those of the territory to which it is invited, the latest first. */
    List<Round> ofSchool(SchoolId school) {
        return jdbc.sql(SELECT + """
                where r.school_id = :school
                   or exists (select from round_school p where p.round_id = r.id and p.school_id = :school)
                order by r.opened_at desc, r.id""")
                .param("school", school.value())
                .query(Rounds::round)
                .list();
    }

    /** Rounds that concern this pupil: those that are not cancelled for a coming week of the class. */
    List<Round> ofPupil(StudentId student) {
        return jdbc.sql(SELECT + """
                join student s on s.school_id = r.school_id
                     or exists (select from round_school p
                                where p.round_id = r.id and p.school_id = s.school_id and p.agreed_at is not null)
                join school_class c on c.id = s.class_id
                where s.id = :student and s.status = 'ENROLLED' and r.week = any(c.weeks) and r.week > :now
                  and r.cancelled_at is null
                order by r.opened_at desc, r.id""")
                .param("student", student.value())
                .param("now", Week.containing(calendar.today()).value())
                .query(Rounds::round)
                .list();
    }

    /** Those of the territory, the latest first. */
    List<Round> ofTerritory() {
        return jdbc.sql(SELECT + "where r.school_id is null order by r.opened_at desc, r.id limit 200")
                .query(Rounds::round)
                .list();
    }

    /** Those that take wishes today. */
    List<UUID> open() {
        return jdbc.sql("""
                select id from placement_round
                where cancelled_at is null and offered_at is null and closed_at is null and closes_on >= :today
                order by opened_at, id""")
                .param("today", calendar.today())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void close(Round round) {
        jdbc.sql("update placement_round set closed_at = :now where id = :id and closed_at is null")
                .param("id", round.id())
                .param("now", now())
                .update();
    }

    void cancel(Round round) {
        jdbc.sql("update placement_round set cancelled_at = :now where id = :id and cancelled_at is null")
                .param("id", round.id())
                .param("now", now())
                .update();
    }

    /** Keeps what is offered, once and for all. */
    void offer(Round round, List<RoundResult> results, LocalDate answerBy) {
        jdbc.sql("update placement_round set offered_at = :now, answer_by = :answerBy where id = :id")
                .param("id", round.id())
                .param("now", now())
                .param("answerBy", answerBy)
                .update();
        for (RoundResult result : results) {
            OfferId offer = result.offerId();
            jdbc.sql("""
                    insert into round_result (round_id, student_id, outcome, offer_id, rank)
                    values (:round, :student, :outcome, :offer, :rank)""")
                    .param("round", round.id())
                    .param("student", result.studentId().value())
                    .param("outcome", result.outcome().name())
                    .param("offer", offer == null ? null : offer.value())
                    .param("rank", result.rank())
                    .update();
            for (Reason reason : result.reasons()) {
                jdbc.sql("""
                        insert into round_reason (round_id, student_id, rank, why, pupils, wishes)
                        values (:round, :student, :rank, :why, :pupils, :wishes)""")
                        .param("round", round.id())
                        .param("student", result.studentId().value())
                        .param("rank", reason.rank())
                        .param("why", reason.why().name())
                        .param("pupils", reason.pupils())
                        .param("wishes", reason.wishes())
                        .update();
            }
        }
    }

    List<RoundResult> results(Round round) {
        return results(round, null);
    }

    Optional<RoundResult> result(Round round, StudentId student) {
        return results(round, student).stream().findFirst();
    }

    private List<RoundResult> results(Round round, @Nullable StudentId of) {
        UUID student = of == null ? null : of.value();
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        jdbc.sql("""
                select * from round_reason
                where round_id = :round and (:student::uuid is null or student_id = :student)
                order by student_id, rank""").param("round", round.id()).param("student", student).query(row -> {
            reasons.computeIfAbsent(row.getObject("student_id", UUID.class), id -> new ArrayList<>())
                    .add(new Reason(
                            row.getInt("rank"),
                            Why.valueOf(row.getString("why")),
                            row.getInt("pupils"),
                            row.getInt("wishes")));
        });
        return jdbc.sql("""
                select * from round_result
                where round_id = :round and (:student::uuid is null or student_id = :student)
                order by student_id""")
                .param("round", round.id())
                .param("student", student)
                .query((row, n) -> result(row, reasons))
                .list();
    }

    /** Two answers of one pupil come one after the other. */
    Optional<RoundResult> lockResult(Round round, StudentId student) {
        return jdbc.sql("select * from round_result where round_id = :round and student_id = :student for update")
                .param("round", round.id())
                .param("student", student.value())
                .query((row, n) -> result(row, Map.of()))
                .optional();
    }

    void answer(Round round, StudentId student, Answer answer, @Nullable UUID application) {
        jdbc.sql("""
                update round_result set answer = :answer, application_id = :application
                where round_id = :round and student_id = :student and answer is null""")
                .param("round", round.id())
                .param("student", student.value())
                .param("answer", answer.name())
                .param("application", application)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(calendar.now());
    }

    private static @Nullable String valueOf(@Nullable SchoolId school) {
        return school == null ? null : school.value();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        String own = row.getString("school_id");
        List<SchoolId> schools = Arrays.stream(
                        (String[]) row.getArray("schools").getArray())
                .map(SchoolId::of)
                .toList();
        return new Round(
                row.getObject("id", UUID.class),
                own == null ? null : SchoolId.of(own),
                own != null && schools.isEmpty() ? List.of(SchoolId.of(own)) : schools,
                Week.of(row.getString("week")),
                row.getInt("most_wishes"),
                row.getInt("days_to_answer"),
                row.getObject("closes_on", LocalDate.class),
                row.getLong("seed"),
                new AccountId(row.getString("opened_by")),
                row.getTimestamp("closed_at") != null,
                row.getTimestamp("cancelled_at") != null,
                row.getObject("answer_by", LocalDate.class));
    }

    private static RoundResult result(ResultSet row, Map<UUID, List<Reason>> reasons) throws SQLException {
        UUID student = row.getObject("student_id", UUID.class);
        UUID offer = row.getObject("offer_id", UUID.class);
        String answer = row.getString("answer");
        return new RoundResult(
                new StudentId(student),
                Outcome.valueOf(row.getString("outcome")),
                offer == null ? null : new OfferId(offer),
                row.getObject("rank", Integer.class),
                reasons.getOrDefault(student, List.of()),
                answer == null ? null : Answer.valueOf(answer),
                row.getObject("application_id", UUID.class));
    }
}
