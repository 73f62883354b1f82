package fr.stagein.applications.placement;

import fr.stagein.applications.placement.FoundPlace.Details;
import fr.stagein.events.AccountId;
import fr.stagein.events.EventType;
import fr.stagein.events.FoundPlaceState.Status;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.Communes.Commune;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places that students found alone and have not taken back. Company and contact stay in this service, the phone encrypted. */
@Repository
class FoundPlaces {

    private static final String SELECT = """
            select f.*, (select max(w.week) from placed_week w where w.place_id = f.id) as last_week
            from found_place f""";

    private static final String STANDING =
            SELECT + " join student s on s.id = f.student_id where f.taken_back_at is null and ";

    static final SealedColumn PHONE = new SealedColumn("found_place", "contact_phone");

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final Vault vault;
    private final Communes communes;

    FoundPlaces(JdbcClient jdbc, EventPublisher events, Vault vault, Communes communes) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
        this.communes = communes;
    }

    /** Of the commune that is meant; absent where it is none of the territory. */
    @Nullable
    String communeCode(FoundPlace place) {
        return communes.named(place.details().commune()).map(Commune::code).orElse(null);
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
                .param("phone", vault.seal(place.details().contactPhone(), PHONE, place.id()))
                .param("trade", place.details().trade())
                .param("dayStart", place.details().dayStart())
                .param("dayEnd", place.details().dayEnd())
                .param("at", Timestamp.from(at))
                .param("enteredBy", enteredBy == null ? null : enteredBy.value())
                .update();
        events.publish(EventType.FOUND_PLACE_RECORDED, place.state(1, Status.STANDING, communeCode(place)));
    }

    /** Empty if there is none or it is taken back already. */
    Optional<FoundPlace> lock(UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id and f.taken_back_at is null for update of f")
                .param("id", id)
                .query(this::place)
                .optional();
    }

    /** For good: who has a place there again writes it down again. */
    void takeBack(FoundPlace place, Instant at) {
        jdbc.sql("update found_place set taken_back_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", place.id())
                .update();
        events.publish(EventType.FOUND_PLACE_TAKEN_BACK, place.state(2, Status.TAKEN_BACK, null));
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
                .query(this::place)
                .list();
    }

    private FoundPlace place(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String enteredBy = row.getString("entered_by");
        String lastWeek = row.getString("last_week");
        return new FoundPlace(
                id,
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                Weeks.of(Week.of(row.getString("week")), lastWeek == null ? null : Week.of(lastWeek)),
                new Details(
                        row.getString("company_name"),
                        row.getString("siret"),
                        row.getString("address"),
                        row.getString("commune"),
                        row.getString("contact_person"),
                        vault.open(row.getBytes("contact_phone"), PHONE, id),
                        row.getString("trade"),
                        row.getObject("day_start", LocalTime.class),
                        row.getObject("day_end", LocalTime.class)),
                enteredBy == null ? null : AccountId.of(enteredBy));
    }
}
