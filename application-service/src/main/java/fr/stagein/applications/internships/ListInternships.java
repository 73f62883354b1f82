package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.internships.InternshipViews.InternshipRow;
import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.problems.Rejection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The internships of a student, a guardian's children, a company and a school; and who was present on how many days. */
@Component
class ListInternships {

    /** Days that may be asked for at once. */
    private static final int LONGEST = 400;

    private final Internships internships;
    private final AgreedPlacements placements;
    private final Relation<CompanyId> companies;
    private final Relation<SchoolId> schools;
    private final Today today;

    ListInternships(
            Internships internships,
            AgreedPlacements placements,
            Relation<CompanyId> companies,
            Relation<SchoolId> schools,
            Today today) {
        this.internships = internships;
        this.placements = placements;
        this.companies = companies;
        this.schools = schools;
        this.today = today;
    }

    /**
     * What the state's allowance is counted by.
     *
     * @param siret of the company; empty where the agreement does not say it
     * @param daysPresent half days count half; who came late was there
     * @param hoursPresent in hours, with decimals
     * @param unsaid half days of which nobody has said who was there
     * @param attested whether the attestation is sealed
     */
    record DaysPresent(
            AgreementId agreementId,
            String studentName,
            String className,
            String programme,
            String companyName,
            String siret,
            LocalDate from,
            LocalDate to,
            double daysPresent,
            double hoursPresent,
            int absentHalfDays,
            int unsaid,
            boolean attested) {}

    @Transactional(readOnly = true)
    List<InternshipRow> ofStudent(Caller student) {
        return rows(internships.ofStudent(student.accountId().value()), false, false);
    }

    @Transactional(readOnly = true)
    List<InternshipRow> ofChildren(Caller guardian) {
        return rows(internships.ofChildren(guardian.accountId().value()), true, false);
    }

    @Transactional(readOnly = true)
    List<InternshipRow> ofCompany(Caller member, CompanyId company) {
        companies.require(member, company);
        return rows(internships.ofCompany(company), true, false);
    }

    @Transactional(readOnly = true)
    List<InternshipRow> ofSchool(Caller staff, SchoolId school) {
        schools.require(staff, school);
        return rows(internships.ofSchool(school), true, true);
    }

    /** Of the half days from and to those days, both among them. */
    @Transactional(readOnly = true)
    List<DaysPresent> daysPresent(Caller staff, SchoolId school, LocalDate from, LocalDate to) {
        schools.require(staff, school);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST) {
            throw Rejection.field("to", "internship-period", LONGEST);
        }
        List<Internship> found = internships.ofSchool(school, from, to);
        Map<AgreementId, AgreedPlacement> agreed =
                placements.all(found.stream().map(Internship::id).toList());
        return found.stream()
                .filter(one -> agreed.containsKey(one.id()))
                .map(one -> daysPresent(one, agreed.get(one.id()), from, to))
                .toList();
    }

    private static DaysPresent daysPresent(
            Internship one, @Nullable AgreedPlacement agreed, LocalDate from, LocalDate to) {
        List<HalfDay> halves = one.halfDays().stream()
                .filter(half -> !half.day().isBefore(from) && !half.day().isAfter(to))
                .toList();
        Attendance attendance = Attendance.of(halves);
        return new DaysPresent(
                one.id(),
                value(agreed, "student.name"),
                value(agreed, "student.class"),
                one.programme(),
                value(agreed, "company.name"),
                value(agreed, "company.siret"),
                one.firstDay().isBefore(from) ? from : one.firstDay(),
                one.lastDay().isAfter(to) ? to : one.lastDay(),
                attendance.days(),
                attendance.hours().toMinutes() / 60.0,
                attendance.absentHalfDays(),
                attendance.unsaid(),
                one.attested());
    }

    private List<InternshipRow> rows(List<Internship> found, boolean named, boolean school) {
        Map<AgreementId, AgreedPlacement> agreed =
                placements.all(found.stream().map(Internship::id).toList());
        return found.stream()
                .map(one -> row(one, agreed.get(one.id()), named, school))
                .toList();
    }

    private InternshipRow row(Internship one, @Nullable AgreedPlacement agreed, boolean named, boolean school) {
        LocalDate now = today.day();
        return new InternshipRow(
                one.id(),
                one.student(),
                one.schoolClass(),
                named ? value(agreed, "student.name") : null,
                value(agreed, "company.name"),
                one.programme(),
                one.week(),
                Week.containing(one.lastDay()),
                one.firstDay(),
                one.lastDay(),
                one.halfDays().size(),
                (int) one.halfDays().stream()
                        .filter(half -> half.presence() == null && !half.day().isAfter(now))
                        .count(),
                (int) one.halfDays().stream()
                        .filter(half -> half.presence() == Presence.ABSENT)
                        .count(),
                school && one.alarmOpen(),
                one.attested());
    }

    private static String value(@Nullable AgreedPlacement agreed, String field) {
        return agreed == null ? "" : agreed.value(field);
    }
}
