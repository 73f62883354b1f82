package fr.stagein.applications.placement;

import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of applications and of places found alone. */
@Configuration
class PlacementData {

    @Bean
    PersonalTable applicationsOfPeopleTable() {
        return PersonalTable.named("application", "applications")
                .exported("""
                        select a.week, a.programme, o.title as offer, c.name as company, a.status, a.motivation,
                               a.first_name, a.decline_reason, a.submitted_at, a.answer_by
                        from application a left join offer o on o.id = a.offer_id left join company c on c.id = a.company_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school)
                        order by a.submitted_at""")
                // A seat that was theirs is free again.
                .erased("""
                        with gone as (
                            delete from application where student_id = :pupil returning id, offer_id, week, status),
                        weeks as (delete from placed_week where student_id = :pupil returning place_id, week),
                        freed as (
                            update seat_ledger seats set taken = taken - 1 from gone join weeks on weeks.place_id = gone.id
                            where gone.status = 'CONFIRMED' and seats.offer_id = gone.offer_id and seats.week = weeks.week
                              and taken > 0)
                        select id from gone""", Stream.APPLICATIONS)
                .erased("update application set assignee = null where assignee = any(:accounts)");
    }

    @Bean
    PersonalTable stepsTable() {
        return PersonalTable.named("application_step", "applications")
                .exported("""
                        select s.status, s.at from application_step s join application a on a.id = s.application_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school) order by s.at""")
                .erased("update application_step set actor = '' where actor = any(:accounts)");
    }

    @Bean
    PersonalTable answerLinksTable() {
        return PersonalTable.named("answer_link", "applications")
                .erased("delete from answer_link where account_id = any(:accounts)");
    }

    /** One whose words are still needed stays with them, and one whose place goes on into the next school year. */
    @Bean
    RetentionRule applicationsOfLastYear(JdbcClient jdbc, EventPublisher events) {
        return RetentionRule.of("applications", jdbc, """
                delete from application where id in (
                    select id from application a where week < :week
                      and not exists (select from placed_week p where p.place_id = a.id and p.week >= :week)
                      and not exists (select from conversation w where w.application_id = a.id) limit :limit)
                returning id""", events, Stream.APPLICATIONS);
    }

    /** They go with their application. */
    @Bean
    PersonalTable applicationRemindersTable() {
        return PersonalTable.named("application_reminder", "applications").exported("""
                        select r.asked, r.day from application_reminder r join application a on a.id = r.application_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school) order by r.day""");
    }

    @Bean
    PersonalTable colleaguesTable() {
        return PersonalTable.named("colleague", "colleagues")
                .exported("select first_name from colleague where account_id = any(:accounts)")
                .erased("delete from colleague where account_id = any(:accounts)");
    }

    /** The name stands again after the next visit. */
    @Bean
    RetentionRule colleaguesWhoDidNotCome(JdbcClient jdbc) {
        return RetentionRule.of("colleagues", jdbc, """
                delete from colleague where account_id in (
                    select account_id from colleague where seen_at < :before limit :limit)""");
    }

    @Bean
    PersonalTable foundPlacesOfPeopleTable(Vault vault) {
        return PersonalTable.named("found_place", "found-places")
                .exported("""
                        select id, week, company_name, siret, address, commune, contact_person, contact_phone, trade,
                               day_start, day_end, array_to_string(days, ',') as days, found_at, taken_back_at
                        from found_place where student_id = :pupil and (:school is null or school_id = :school)
                        order by found_at""", row -> readable(row, vault))
                .erased("delete from found_place where student_id = :pupil returning id", Stream.FOUND_PLACES)
                .erased("update found_place set entered_by = null where entered_by = any(:accounts)");
    }

    private static Map<String, Object> readable(Map<String, Object> row, Vault vault) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        String id = String.valueOf(readable.remove("id"));
        readable.computeIfPresent("contactPhone", (name, bytes) -> vault.open((byte[]) bytes, FoundPlaces.PHONE, id));
        return readable;
    }

    @Bean
    PersonalTable placedWeeksTable() {
        return PersonalTable.named("placed_week", "found-places")
                .erased("delete from placed_week where student_id = :pupil");
    }

    @Bean
    PersonalTable seatHoldsTable() {
        return PersonalTable.named("seat_hold", "found-places")
                .exported("""
                        select h.week, o.title as offer, h.held_until from seat_hold h
                        left join offer o on o.id = h.offer_id where h.student_id = :pupil order by h.week""")
                .erased("delete from seat_hold where student_id = :pupil");
    }

    @Bean
    RetentionRule foundPlacesOfLastYear(JdbcClient jdbc, EventPublisher events) {
        return RetentionRule.of("found-places", jdbc, """
                with gone as (
                    delete from found_place where id in (
                        select id from found_place f where week < :week
                          and not exists (select from placed_week p where p.place_id = f.id and p.week >= :week)
                        limit :limit)
                    returning id),
                weeks as (delete from placed_week where week < :week),
                holds as (delete from seat_hold where week < :week)
                select id from gone""", events, Stream.FOUND_PLACES);
    }
}
