package fr.stagein.applications.rounds;

import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of placement rounds. */
@Configuration
class RoundData {

    private static final String KIND = "rounds";

    @Bean
    PersonalTable placementRoundsTable() {
        return PersonalTable.named("placement_round", KIND)
                .exported("""
                        select week, opened_at from placement_round where opened_by = any(:accounts)
                        order by opened_at""")
                .erased("update placement_round set opened_by = '' where opened_by = any(:accounts)");
    }

    @Bean
    PersonalTable roundSchoolsTable() {
        return PersonalTable.named("round_school", KIND)
                .exported(
                        "select week, agreed_at from round_school where agreed_by = any(:accounts) order by agreed_at")
                .erased("update round_school set agreed_by = '' where agreed_by = any(:accounts)");
    }

    @Bean
    PersonalTable roundAsksTable() {
        return PersonalTable.named("round_asked", KIND)
                .exported("""
                        select r.week, a.asked_at, a.reminded_at from round_asked a
                        join placement_round r on r.id = a.round_id
                        where a.student_id = :pupil order by a.asked_at""")
                .erased(
                        "delete from round_asked where student_id = :pupil returning round_id || '.' || student_id",
                        Stream.ROUND_WISHES);
    }

    @Bean
    PersonalTable roundWishesTable() {
        return PersonalTable.named("round_wish", KIND)
                .exported("""
                        select r.week, w.rank, o.title as offer, w.minutes from round_wish w
                        join placement_round r on r.id = w.round_id left join offer o on o.id = w.offer_id
                        where w.student_id = :pupil order by r.week, w.round_id, w.rank""")
                .erased("delete from round_wish where student_id = :pupil");
    }

    /** Its reasons go with it. */
    @Bean
    PersonalTable roundResultsTable() {
        return PersonalTable.named("round_result", KIND)
                .exported("""
                        select r.week, t.outcome, o.title as offer, t.rank, t.answer from round_result t
                        join placement_round r on r.id = t.round_id left join offer o on o.id = t.offer_id
                        where t.student_id = :pupil order by r.week, t.round_id""")
                .erased(
                        "delete from round_result where student_id = :pupil returning round_id || '.' || student_id",
                        Stream.ROUND_PLACES);
    }

    @Bean
    PersonalTable roundReasonsTable() {
        return PersonalTable.named("round_reason", KIND).exported("""
                        select r.week, e.rank, e.why, e.pupils, e.wishes from round_reason e
                        join placement_round r on r.id = e.round_id
                        where e.student_id = :pupil order by r.week, e.round_id, e.rank""");
    }

    @Bean
    RetentionRule roundsOfLastYear(JdbcClient jdbc, EventPublisher events) {
        return RetentionRule.of(KIND, jdbc, """
                with old as (select id from placement_round where week < :week limit :limit),
                     results as (delete from round_result where round_id in (select id from old)
                                 returning round_id || '.' || student_id as id),
                     gone as (delete from placement_round where id in (select id from old))
                select id from results""", events, Stream.ROUND_PLACES);
    }
}
