package fr.stagein.schools.ways;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.FoundPlaceState;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.consumers.ReadModel;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which place a student has in which weeks, as application-service tells: one that was applied for or found alone. */
@Configuration
class ConfirmedPlaces {

    private final JdbcClient jdbc;

    ConfirmedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the student's place of that week is.
     *
     * @param offer absent for a place that the student found
     * @param forSchool whether the school asks, which hears nothing of weeks for which a chamber answers
     * @return the offer, or the commune of the place that was found; empty if there is no such place, or what was written
     *     names no commune of the territory
     */
    Optional<String> aim(StudentId student, @Nullable OfferId offer, Week week, boolean forSchool) {
        return jdbc.sql("""
                select coalesce(offer_id::text, commune_code) from confirmed_place
                where student_id = :student and :week between week and coalesce(last_week, week) and standing
                  and offer_id is not distinct from :offer::uuid
                  and (offer_id is not null or commune_code is not null)
                  and not (:forSchool and exists (select from school k where k.id = confirmed_place.school_id and k.chamber))
                limit 1""")
                .param("student", student.value())
                .param("week", week.value())
                .param("offer", offer == null ? null : offer.value())
                .param("forSchool", forSchool)
                .query(String.class)
                .optional();
    }

    @Bean
    ReadModel<ApplicationState> confirmedApplications() {
        return new ReadModel<>() {
            @Override
            public Stream<ApplicationState> stream() {
                return Stream.APPLICATIONS;
            }

            @Override
            public void keep(ApplicationState application) {
                keepPlace(
                        application.applicationId().value(),
                        application.version(),
                        application.studentId(),
                        application.schoolId(),
                        application.offerId().value(),
                        null,
                        application.weeks(),
                        application.status() == ApplicationState.Status.CONFIRMED);
            }

            @Override
            public void forget(String id) {
                forgetPlace(id);
            }
        };
    }

    @Bean
    ReadModel<FoundPlaceState> standingFoundPlaces() {
        return new ReadModel<>() {
            @Override
            public Stream<FoundPlaceState> stream() {
                return Stream.FOUND_PLACES;
            }

            @Override
            public void keep(FoundPlaceState place) {
                keepPlace(
                        place.foundPlaceId().value(),
                        place.version(),
                        place.studentId(),
                        place.schoolId(),
                        null,
                        place.communeCode(),
                        place.weeks(),
                        place.status() == FoundPlaceState.Status.STANDING);
            }

            @Override
            public void forget(String id) {
                forgetPlace(id);
            }
        };
    }

    private void forgetPlace(String id) {
        jdbc.sql("delete from confirmed_place where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private void keepPlace(
            UUID id,
            long version,
            StudentId student,
            SchoolId school,
            @Nullable UUID offer,
            @Nullable String commune,
            Weeks weeks,
            boolean standing) {
        jdbc.sql("""
                insert into confirmed_place (id, version, student_id, school_id, offer_id, commune_code, week, last_week,
                                             standing)
                values (:id, :version, :student, :school, :offer, :commune, :week, :lastWeek, :standing)
                on conflict (id) do update
                set version = excluded.version, school_id = excluded.school_id, commune_code = excluded.commune_code,
                    last_week = excluded.last_week, standing = excluded.standing
                where confirmed_place.version < excluded.version""")
                .param("id", id)
                .param("version", version)
                .param("student", student.value())
                .param("school", school.value())
                .param("offer", offer)
                .param("commune", commune)
                .param("week", weeks.first().value())
                .param("lastWeek", weeks.isOne() ? null : weeks.last().value())
                .param("standing", standing)
                .update();
    }
}
