package fr.stagein.applications.rounds;

import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes that pupils rank in rounds. */
@Repository
class RoundWishes {

    private final JdbcClient jdbc;

    RoundWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<RoundWish> of(Round round) {
        return jdbc.sql("select * from round_wish where round_id = :round order by student_id, rank")
                .param("round", round.id())
                .query(RoundWishes::wish)
                .list();
    }

    List<RoundWish> of(Round round, StudentId student) {
        return of(round).stream()
                .filter(wish -> wish.studentId().equals(student))
                .toList();
    }

    /** How many ranked any. */
    Map<SchoolId, Integer> pupilsBySchool(Round round) {
        Map<SchoolId, Integer> pupils = new HashMap<>();
        jdbc.sql("""
                select s.school_id, count(distinct w.student_id)::int as pupils
                from round_wish w join student s on s.id = w.student_id
                where w.round_id = :round group by s.school_id""").param("round", round.id()).query(row -> {
            pupils.put(SchoolId.of(row.getString("school_id")), row.getInt("pupils"));
        });
        return pupils;
    }

    /** What a pupil wishes in rounds that are not over, by week and offer. */
    Map<Week, Map<OfferId, Integer>> openOf(StudentId student) {
        Map<Week, Map<OfferId, Integer>> wishes = new HashMap<>();
        jdbc.sql("""
                select r.week, w.offer_id, w.rank from round_wish w join placement_round r on r.id = w.round_id
                where w.student_id = :student and r.cancelled_at is null and r.offered_at is null""").param("student", student.value()).query(row -> {
            wishes.computeIfAbsent(Week.of(row.getString("week")), week -> new HashMap<>())
                    .put(new OfferId(row.getObject("offer_id", UUID.class)), row.getInt("rank"));
        });
        return wishes;
    }

    private static RoundWish wish(ResultSet row, int number) throws SQLException {
        return new RoundWish(
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getInt("rank"),
                new OfferId(row.getObject("offer_id", UUID.class)),
                row.getObject("minutes", Integer.class));
    }
}
