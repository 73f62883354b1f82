package fr.stagein.applications.agreements;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Part;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is what to a placement: looked up each time, so that who has left may do nothing more. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Relation<CompanyId> companies;
    private final Relation<SchoolId> schools;
    private final SchoolTermsStore terms;
    private final TerritoryCalendar calendar;

    People(
            JdbcClient jdbc,
            Relation<CompanyId> companies,
            Relation<SchoolId> schools,
            SchoolTermsStore terms,
            TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.schools = schools;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The student's side. */
    public record Family(AccountId student, List<AccountId> guardians, YearMonth birthMonth) {}

    /** Empty once the student is erased. */
    public Optional<Family> familyOf(StudentId student) {
        return jdbc.sql("select account_id, guardians, birth_month from student where id = :id")
                .param("id", student.value())
                .query((row, n) -> new Family(
                        AccountId.of(row.getString("account_id")),
                        List.of((String[]) row.getArray("guardians").getArray()).stream()
                                .map(AccountId::of)
                                .toList(),
                        YearMonth.parse(row.getString("birth_month"))))
                .optional();
    }

    /** What the caller is to it; empty for a stranger. */
    public Set<Party> partiesOf(Caller caller, AgreedPlacement placement) {
        return partiesOf(caller, placement.student(), placement.company(), placement.school());
    }

    /**
     * @return what the caller is to it, at least one
     * @throws NotFound for a stranger
     */
    public Set<Party> requireParty(Caller caller, AgreedPlacement placement) {
        return requireAny(partiesOf(caller, placement));
    }

    /** What the caller is to it; empty for a stranger. */
    Set<Party> partiesOf(Caller caller, Placement placement) {
        return partiesOf(caller, placement.studentId(), placement.companyId(), placement.schoolId());
    }

    private Set<Party> partiesOf(Caller caller, StudentId student, @Nullable CompanyId company, SchoolId school) {
        var parties = EnumSet.noneOf(Party.class);
        familyOf(student).ifPresent(family -> {
            if (caller.has(Role.STUDENT) && family.student().equals(caller.accountId())) {
                parties.add(Party.STUDENT);
            }
            if (caller.has(Role.GUARDIAN) && family.guardians().contains(caller.accountId())) {
                parties.add(Party.GUARDIAN);
            }
        });
        if (caller.has(Role.COMPANY) && company != null && companies.holds(caller, company)) {
            parties.add(Party.COMPANY);
            // Only where the tutor is the representative: else a link goes to the tutor's own mailbox.
            parties.add(Party.TUTOR);
        }
        if (isStaff(caller, school)) {
            parties.add(Party.SCHOOL);
            if (caller.has(Role.TEACHER)) {
                parties.add(Party.TEACHER);
            }
            if (caller.has(Role.PRINCIPAL) || signsForHead(caller, school)) {
                parties.add(Party.PRINCIPAL);
            }
        }
        return parties;
    }

    /** How many of the school's staff have an account. */
    int staffOf(SchoolId school) {
        return jdbc.sql("select coalesce(max(cardinality(staff)), 0) from school where id = :id")
                .param("id", school.value())
                .query(Integer.class)
                .single();
    }

    /** Today, by delegation. */
    boolean signsForHead(Caller caller, SchoolId school) {
        return terms.of(school).delegationsOn(calendar.today()).stream()
                .anyMatch(one -> one.isTo(caller.verifiedEmail()));
    }

    private boolean isStaff(Caller caller, SchoolId school) {
        return (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL)) && schools.holds(caller, school);
    }

    /** @throws NotFound for a stranger */
    Set<Party> requireParty(Caller caller, Placement placement) {
        return requireAny(partiesOf(caller, placement));
    }

    private static Set<Party> requireAny(Set<Party> parties) {
        if (parties.isEmpty()) {
            throw new NotFound();
        }
        return parties;
    }

    /** @throws NotFound for who is not of the school's staff */
    void requireStaff(Caller caller, Placement placement) {
        if (!isStaff(caller, placement.schoolId())) {
            throw new NotFound();
        }
    }

    /** Whether somebody who is these parties fills in that part; for a company without an account the school may. */
    static boolean mayFill(Set<Party> parties, Placement placement, Part part) {
        return parties.contains(Turns.party(part))
                || (part == Part.COMPANY && placement.isFoundAlone() && parties.contains(Party.SCHOOL));
    }

    /** Whether the caller, being these parties, is who signs there. */
    static boolean isSigner(Caller caller, Set<Party> parties, Signer signer) {
        AccountId account = signer.account();
        return parties.contains(signer.party())
                && !signer.paperOnly()
                && (account == null ? signer.mail() == null : account.equals(caller.accountId()));
    }
}
