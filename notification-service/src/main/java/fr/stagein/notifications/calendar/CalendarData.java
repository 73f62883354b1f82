package fr.stagein.notifications.calendar;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The private addresses of calendars, of which only a fingerprint is kept. */
@Configuration
class CalendarData {

    @Bean
    PersonalTable calendarFeedsTable() {
        return PersonalTable.named("calendar_feed", "calendars")
                .exported(
                        "select language, made_at from calendar_feed where account_id = any(:accounts) order by made_at")
                .keptFromTheSchool()
                .erased("delete from calendar_feed where student_id = :pupil or account_id = any(:accounts)");
    }

    @Bean
    RetentionRule oldCalendarFeeds(JdbcClient jdbc) {
        return RetentionRule.of("calendars", jdbc, """
                delete from calendar_feed where key_hash in (
                    select key_hash from calendar_feed where made_at < :before limit :limit)""");
    }
}
