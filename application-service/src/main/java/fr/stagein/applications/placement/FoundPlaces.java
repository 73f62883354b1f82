package fr.stagein.applications.placement;

import fr.stagein.applications.placement.FoundPlace.Details;
import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places that students found alone and have not taken back. They stay in this service: no event carries them. */
@Repository
class FoundPlaces {

    private static final String STANDING =
            "select f.* from found_place f join student s on s.id = f.student_id where f.taken_back_at is null and ";

    private final JdbcClient jdbc;

    FoundPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FoundPlace place, Instant at) {
        AccountId enteredBy = place.enteredBy();
        jdbc.sql("""
                insert into found_place (id, student_id, school_id, week, company_name, siret, address, commune,
                                         contact_person, contact_phone, trade, day_start, day_end, found_at,
                                         entered_by)
                values (:id, :student, :school, :week, :company, :siret, :address, :commune, :person, :phone, :trade,
                        :dayStart, :dayEnd, :at, :enteredBy)""")
                .param("id", place.id())
                .param("student", place.studentId().value())
                .param("school", place.schoolId().value())
                .param("week", place.week().value())
                .param("company", place.details().companyName())
                .param("siret", place.details().siret())
                .param("address", place.details().address())
                .param("commune", place.details().commune())
                .param("person", place.details().contactPerson())
                .param("phone", place.details().contactPhone())
                .param("trade", place.details().trade())
                .param("dayStart", place.details().dayStart())
                .param("dayEnd", place.details().dayEnd())
                .param("at", Timestamp.from(at))
                .param("enteredBy", enteredBy == null ? null : enteredBy.value())
                .update();
    }

    /** Empty if there is none or it is taken back already. */
    Optional<FoundPlace> lock(UUID id) {
        return jdbc.sql("select * from found_place where id = :id and taken_back_at is null for update")
                .param("id", id)
                .query(FoundPlaces::place)
                .optional();
    }

    void takeBack(UUID id, Instant at) {
        jdbc.sql("update found_place set taken_back_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    List<FoundPlace> ofStudent(AccountId account) {
        return standing("s.account_id = :account", Map.of("account", account.value()));
    }

    List<FoundPlace> ofChildren(AccountId guardian) {
        return standing("s.guardians @> array[:guardian]::text[]", Map.of("guardian", guardian.value()));
    }

    List<FoundPlace> ofSchool(SchoolId school) {
        return standing("f.school_id = :school", Map.of("school", school.value()));
    }

    private List<FoundPlace> standing(String whose, Map<String, ?> values) {
        return jdbc.sql(STANDING + whose + " order by f.week, f.id")
                .params(values)
                .query(FoundPlaces::place)
                .list();
    }

    private static FoundPlace place(ResultSet row, int number) throws SQLException {
        String enteredBy = row.getString("entered_by");
        return new FoundPlace(
                row.getObject("id", UUID.class),
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                Week.of(row.getString("week")),
                new Details(
                        row.getString("company_name"),
                        row.getString("siret"),
                        row.getString("address"),
                        row.getString("commune"),
                        row.getString("contact_person"),
                        row.getString("contact_phone"),
                        row.getString("trade"),
                        row.getObject("day_start", LocalTime.class),
                        row.getObject("day_end", LocalTime.class)),
                enteredBy == null ? null : AccountId.of(enteredBy));
    }
}
