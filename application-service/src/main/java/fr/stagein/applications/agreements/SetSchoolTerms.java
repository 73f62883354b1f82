package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SchoolTerms.Clause;
import fr.stagein.applications.agreements.SchoolTerms.Delegation;
import fr.stagein.applications.agreements.SchoolTerms.Guardians;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head sets the school's own clauses, how many guardians sign, and who signs in the head's stead. */
@Component
class SetSchoolTerms {

    /** A delegation that ended so long ago is printed on what it was for and nowhere else needed. */
    private static final int YEARS_KEPT = 1;

    private final SchoolTermsStore terms;
    private final Relation<SchoolId> schools;
    private final AgreementPdf pdf;
    private final TerritoryCalendar calendar;

    SetSchoolTerms(SchoolTermsStore terms, Relation<SchoolId> schools, AgreementPdf pdf, TerritoryCalendar calendar) {
        this.terms = terms;
        this.schools = schools;
        this.pdf = pdf;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    SchoolTerms of(Caller staff, SchoolId school) {
        schools.require(staff, school);
        return terms.of(school);
    }

    /** @param revision of the settings as they were shown */
    @Transactional
    SchoolTerms set(
            Caller head,
            SchoolId school,
            int revision,
            Guardians guardians,
            List<Clause> clauses,
            List<Delegation> delegations) {
        schools.require(head, school);
        if (!head.has(Role.PRINCIPAL)) {
            throw new NotFound();
        }
        for (int i = 0; i < clauses.size(); i++) {
            requirePrintable("clauses[" + i + "].title", clauses.get(i).title());
            requirePrintable("clauses[" + i + "].text", clauses.get(i).text());
        }
        for (int i = 0; i < delegations.size(); i++) {
            require(delegations.get(i), "delegations[" + i + "].");
        }
        var next = new SchoolTerms(
                revision + 1,
                guardians,
                clauses.stream()
                        .map(one -> new Clause(one.title().strip(), one.text().strip()))
                        .toList(),
                delegations.stream()
                        .filter(one -> one.until().plusYears(YEARS_KEPT).isAfter(calendar.today()))
                        .map(SetSchoolTerms::clean)
                        .toList());
        if (!terms.save(school, next, head.accountId(), calendar.now())) {
            throw Rejection.conflict("agreement-settings-moved-on");
        }
        return next;
    }

    private void require(Delegation delegation, String field) {
        requirePrintable(field + "name", delegation.name());
        requirePrintable(field + "function", delegation.function());
        requirePrintable(field + "act", delegation.act());
        if (!PartCheck.isMail(delegation.mail().strip())) {
            throw Rejection.field(field + "mail", "agreement-field-email");
        }
        if (delegation.until().isBefore(delegation.from())) {
            throw Rejection.field(field + "until", "agreement-delegation-ends-first");
        }
    }

    private void requirePrintable(String field, String text) {
        List<String> missing = pdf.missingGlyphs(text);
        if (!missing.isEmpty()) {
            throw Rejection.field(field, "agreement-glyph-missing", String.join(" ", missing), text);
        }
    }

    private static Delegation clean(Delegation one) {
        return new Delegation(
                one.id(),
                one.name().strip(),
                one.mail().strip().toLowerCase(Locale.ROOT),
                one.function().strip(),
                one.act().strip(),
                one.from(),
                one.until());
    }
}
