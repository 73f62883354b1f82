package fr.stagein.offers.companies.recognition;

import fr.stagein.events.CompanyId;
import fr.stagein.events.InternshipState;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The internships that companies gave. A place found alone has no company here. */
@Repository
class HostedInternships implements ReadModel<InternshipState> {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    HostedInternships(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public Stream<InternshipState> stream() {
        return Stream.INTERNSHIPS;
    }

    /** One that is still to come is none. What has been stays as a number: it says nothing of whom. */
    @Override
    public void forget(String id) {
        jdbc.sql("delete from hosted_internship where agreement_id = :id and (first_day is null or first_day > :today)")
                .param("id", UUID.fromString(id))
                .param("today", calendar.today())
                .update();
    }

    @Override
    public void keep(InternshipState internship) {
        CompanyId company = internship.companyId();
        if (company == null) {
            return;
        }
        jdbc.sql("""
                insert into hosted_internship (agreement_id, version, company_id, week, first_day, missed)
                values (:id, :version, :company, :week, :firstDay, :missed)
                on conflict (agreement_id) do update set version = excluded.version, first_day = excluded.first_day,
                       missed = excluded.missed
                where hosted_internship.version < excluded.version""")
                .param("id", internship.agreementId().value())
                .param("version", internship.version())
                .param("company", company.value())
                .param("week", internship.week().value())
                .param(
                        "firstDay",
                        internship.halfDays().isEmpty()
                                ? null
                                : internship.halfDays().getFirst().day())
                .param("missed", isMissed(internship))
                .update();
    }

    private static boolean isMissed(InternshipState internship) {
        List<Presence> said = internship.halfDays().stream()
                .map(InternshipState.HalfDay::presence)
                .filter(Objects::nonNull)
                .toList();
        return !said.isEmpty() && said.stream().allMatch(presence -> presence == Presence.ABSENT);
    }
}
