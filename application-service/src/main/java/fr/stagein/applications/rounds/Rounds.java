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

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Rounds(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @return false if the school has a round for that week which is not over */
    boolean add(Round round) {
        return jdbc.sql("""
                                insert into placement_round (id, school_id, week, most_wishes, days_to_answer, closes_on, seed,
                                                             opened_by, opened_at)
                                values (:id, :school, :week, :mostWishes, :daysToAnswer, :closesOn, :seed, :who, :now)
                                on conflict (school_id, week) where cancelled_at is null and offered_at is null
                                do nothing""")
                        .param("id", round.id())
                        .param("school", round.schoolId().value())
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
        return jdbc.sql("select * from placement_round where id = :id")
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /** Others who would change it, or who rank wishes in it, wait. */
    Optional<Round> lock(UUID id) {
        return jdbc.sql("select * from placement_round where id = :id for update")
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /** It goes on as it is until the transaction is over; others may read it meanwhile. */
    Optional<Round> lockToRead(UUID id) {
        return jdbc.sql("select * from placement_round where id = :id for share")
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /** The latest first. */
    List<Round> ofSchool(SchoolId school) {
        return jdbc.sql("select * from placement_round where school_id = :school order by opened_at desc, id")
                .param("school", school.value())
                .query(Rounds::round)
                .list();
    }

    /** Rounds that concern this pupil: those that are not cancelled for a coming week of the class. */
    List<Round> ofPupil(StudentId student) {
        return jdbc.sql("""
                select r.* from placement_round r
                join student s on s.school_id = r.school_id
                join school_class c on c.id = s.class_id
                where s.id = :student and s.status = 'ENROLLED' and r.week = any(c.weeks) and r.week > :now
                  and r.cancelled_at is null
                order by r.opened_at desc, r.id""")
                .param("student", student.value())
                .param("now", Week.containing(calendar.today()).value())
                .query(Rounds::round)
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

    /** Wishes in the place of those of before. */
    void rank(Round round, StudentId student, List<RoundWish> wishes) {
        jdbc.sql("delete from round_wish where round_id = :round and student_id = :student")
                .param("round", round.id())
                .param("student", student.value())
                .update();
        for (RoundWish wish : wishes) {
            jdbc.sql("""
                    insert into round_wish (round_id, student_id, rank, offer_id, minutes)
                    values (:round, :student, :rank, :offer, :minutes)""")
                    .param("round", round.id())
                    .param("student", student.value())
                    .param("rank", wish.rank())
                    .param("offer", wish.offerId().value())
                    .param("minutes", wish.minutes())
                    .update();
        }
    }

    List<RoundWish> wishes(Round round) {
        return jdbc.sql("select * from round_wish where round_id = :round order by student_id, rank")
                .param("round", round.id())
                .query(Rounds::wish)
                .list();
    }

    List<RoundWish> wishes(Round round, StudentId student) {
        return wishes(round).stream()
                .filter(wish -> wish.studentId().equals(student))
                .toList();
    }

    int pupilsWithWishes(Round round) {
        return jdbc.sql("select count(distinct student_id)::int from round_wish where round_id = :round")
                .param("round", round.id())
                .query(Integer.class)
                .single();
    }

    /** What a pupil wishes in rounds that are not over, by week and offer. */
    Map<Week, Map<OfferId, Integer>> wishesOf(StudentId student) {
        Map<Week, Map<OfferId, Integer>> wishes = new HashMap<>();
        jdbc.sql("""
                select r.week, w.offer_id, w.rank from round_wish w join placement_round r on r.id = w.round_id
                where w.student_id = :student and r.cancelled_at is null and r.offered_at is null""").param("student", student.value()).query(row -> {
            wishes.computeIfAbsent(Week.of(row.getString("week")), week -> new HashMap<>())
                    .put(new OfferId(row.getObject("offer_id", UUID.class)), row.getInt("rank"));
        });
        return wishes;
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
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        jdbc.sql("select * from round_reason where round_id = :round order by student_id, rank")
                .param("round", round.id())
                .query(row -> {
                    reasons.computeIfAbsent(row.getObject("student_id", UUID.class), id -> new ArrayList<>())
                            .add(new Reason(
                                    row.getInt("rank"),
                                    Why.valueOf(row.getString("why")),
                                    row.getInt("pupils"),
                                    row.getInt("wishes")));
                });
        return jdbc.sql("select * from round_result where round_id = :round order by student_id")
                .param("round", round.id())
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

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                SchoolId.of(row.getString("school_id")),
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

    private static RoundWish wish(ResultSet row, int number) throws SQLException {
        return new RoundWish(
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getInt("rank"),
                new OfferId(row.getObject("offer_id", UUID.class)),
                row.getObject("minutes", Integer.class));
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
