package fr.stagein.applications.internships;

import fr.stagein.events.AgreementId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read what is sensitive, once for each reader and day; the reading register shows it with its own. */
@Repository
class Readings {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Readings(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    enum What {
        EMERGENCY_CONTACT,
        ALARM
    }

    enum ReaderRole {
        PRINCIPAL,
        TEACHER,
        COMPANY,
        OPERATOR
    }

    /** @param account or the link of somebody without one */
    void add(AgreementId internship, String account, ReaderRole role, @Nullable String name, What what) {
        jdbc.sql("""
                insert into internship_reading (agreement_id, account_id, what, day, name, role, first_at)
                values (:id, :who, :what, :day, :name, :role, :now) on conflict do nothing""")
                .param("id", internship.value())
                .param("who", account)
                .param("what", what.name())
                .param("day", calendar.today())
                .param("name", name)
                .param("role", role.name())
                .param("now", Timestamp.from(calendar.now()))
                .update();
    }
}
