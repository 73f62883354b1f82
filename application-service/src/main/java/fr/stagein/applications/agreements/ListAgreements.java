package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementRow;
import fr.stagein.applications.agreements.AgreementViews.StuckAgreement;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.territory.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of a student, a guardian's children, a company and a school, and those in which nothing moves. */
@Component
class ListAgreements {

    private static final Duration STUCK_AFTER = Duration.ofDays(14);

    private final Agreements agreements;
    private final Parts parts;
    private final Signers signers;
    private final Scans scans;
    private final Relation<CompanyId> companies;
    private final Relation<SchoolId> schools;
    private final People people;
    private final StartedInternships internships;
    private final Clock clock;

    ListAgreements(
            Agreements agreements,
            Parts parts,
            Signers signers,
            Scans scans,
            Relation<CompanyId> companies,
            Relation<SchoolId> schools,
            People people,
            StartedInternships internships,
            Clock clock) {
        this.agreements = agreements;
        this.parts = parts;
        this.signers = signers;
        this.scans = scans;
        this.companies = companies;
        this.schools = schools;
        this.people = people;
        this.internships = internships;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<AgreementRow> ofStudent(Caller student) {
        return rows(agreements.ofStudent(student.accountId().value()), Set.of(Party.STUDENT), student);
    }

    @Transactional(readOnly = true)
    List<AgreementRow> ofChildren(Caller guardian) {
        return rows(agreements.ofChildren(guardian.accountId().value()), Set.of(Party.GUARDIAN), guardian);
    }

    @Transactional(readOnly = true)
    List<AgreementRow> ofCompany(Caller member, CompanyId company) {
        companies.require(member, company);
        return rows(agreements.ofCompany(company), Set.of(Party.COMPANY, Party.TUTOR), member);
    }

    @Transactional(readOnly = true)
    List<AgreementRow> ofSchool(Caller staff, SchoolId school) {
        schools.require(staff, school);
        var parties = EnumSet.of(Party.SCHOOL);
        if (staff.has(Role.TEACHER)) {
            parties.add(Party.TEACHER);
        }
        if (staff.has(Role.PRINCIPAL) || people.signsForHead(staff, school)) {
            parties.add(Party.PRINCIPAL);
        }
        return rows(agreements.ofSchool(school), parties, staff);
    }

    @Transactional(readOnly = true)
    List<StuckAgreement> stuck() {
        return agreements.stuckSince(clock.instant().minus(STUCK_AFTER)).stream()
                .map(one -> new StuckAgreement(
                        one.id(),
                        one.placement().schoolId(),
                        one.placement().companyId(),
                        one.status(),
                        one.turns(),
                        one.since()))
                .toList();
    }

    private List<AgreementRow> rows(List<Agreement> found, Set<Party> parties, Caller reader) {
        List<AgreementId> ids = found.stream().map(Agreement::id).toList();
        Map<AgreementId, FilledPart> company = parts.all(ids, Part.COMPANY);
        boolean named = parties.contains(Party.SCHOOL) || parties.contains(Party.COMPANY);
        Map<AgreementId, FilledPart> school = named ? parts.all(ids, Part.SCHOOL) : Map.of();
        // In the holidays no school writes who the student is.
        Map<AgreementId, FilledPart> student = named ? parts.all(ids, Part.STUDENT) : Map.of();
        Set<AgreementId> signed = signers.whereSigned(reader.accountId(), ids);
        Set<AgreementId> attested = scans.whereAttested(reader.accountId(), ids);
        Set<AgreementId> started = internships.among(ids);
        return found.stream()
                .map(one -> row(
                        one,
                        parties,
                        signed.contains(one.id()),
                        attested.contains(one.id()),
                        started.contains(one.id()),
                        value(company.get(one.id()), "company.name"),
                        named ? name(school.get(one.id()), student.get(one.id())) : null))
                .toList();
    }

    private static @Nullable String name(@Nullable FilledPart bySchool, @Nullable FilledPart byStudent) {
        String name = value(bySchool, "student.name");
        return name == null ? value(byStudent, "student.name") : name;
    }

    private static @Nullable String value(@Nullable FilledPart part, String field) {
        return part == null ? null : part.values().get(field);
    }

    static AgreementRow row(
            Agreement one,
            Set<Party> parties,
            boolean signed,
            boolean attested,
            boolean internship,
            @Nullable String companyName,
            @Nullable String studentName) {
        Placement placement = one.placement();
        return new AgreementRow(
                one.id(),
                placement.applicationId(),
                placement.foundPlaceId(),
                placement.studentId(),
                placement.classId(),
                companyName == null ? "" : companyName,
                placement.week(),
                placement.weeks().last(),
                placement.programme(),
                one.status(),
                one.documentVersion(),
                one.turns(),
                AgreementReader.asked(one, parties, signed, attested),
                one.since(),
                one.changedSinceFreeze(),
                one.onPaper(),
                internship,
                studentName,
                one.amendment() == null ? null : one.amendment().of(),
                one.amendment() == null ? null : one.amendment().number());
    }
}
