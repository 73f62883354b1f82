package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SchoolTerms.Clause;
import fr.stagein.applications.agreements.SchoolTerms.Delegation;
import fr.stagein.applications.agreements.SchoolTerms.Guardians;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A school's settings for agreements, over HTTP: staff read them, the head changes them. */
@RestController
class SchoolTermsController {

    private final SetSchoolTerms terms;

    SchoolTermsController(SetSchoolTerms terms) {
        this.terms = terms;
    }

    record AgreementSettingsView(
            int revision, Guardians guardians, List<ClauseView> clauses, List<DelegationView> delegations) {

        static AgreementSettingsView of(SchoolTerms terms) {
            return new AgreementSettingsView(
                    terms.revision(),
                    terms.guardians(),
                    terms.clauses().stream()
                            .map(one -> new ClauseView(one.title(), one.text()))
                            .toList(),
                    terms.delegations().stream().map(DelegationView::of).toList());
        }
    }

    record ClauseView(String title, String text) {}

    record DelegationView(
            UUID id, String name, String mail, String function, String act, LocalDate from, LocalDate until) {

        static DelegationView of(Delegation one) {
            return new DelegationView(
                    one.id(), one.name(), one.mail(), one.function(), one.act(), one.from(), one.until());
        }
    }

    /** @param revision of the settings as they were shown */
    record NewAgreementSettings(
            @Min(0) int revision,
            @NotNull Guardians guardians,
            @NotNull @Size(max = 10) List<@Valid @NotNull NewClause> clauses,
            @NotNull @Size(max = 10) List<@Valid @NotNull NewDelegation> delegations) {}

    record NewClause(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 80)
            String title,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 1500)
            String text) {

        Clause clause() {
            return new Clause(title, text);
        }
    }

    /** @param id absent for a new one */
    record NewDelegation(
            @Nullable UUID id,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 100)
            String name,

            @NotNull @Size(max = 200) String mail,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 100)
            String function,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 150)
            String act,

            @NotNull LocalDate from,
            @NotNull LocalDate until) {

        Delegation delegation() {
            return new Delegation(id == null ? UUID.randomUUID() : id, name, mail, function, act, from, until);
        }

        @Override
        public String toString() {
            return "NewDelegation[]";
        }
    }

    /**
     * Gives a school's settings for agreements to its staff: its own clauses, how many guardians sign, who signs in the
     * head's place.
     */
    @GetMapping("/api/agreements/settings/{schoolId}")
    AgreementSettingsView agreementSettings(@PathVariable SchoolId schoolId, Caller caller) {
        return AgreementSettingsView.of(terms.of(caller, schoolId));
    }

    /**
     * Replaces a school's settings for agreements, for its head: its own clauses, how many guardians sign, who signs in
     * the head's place.
     */
    @PutMapping("/api/agreements/settings/{schoolId}")
    AgreementSettingsView setAgreementSettings(
            @PathVariable SchoolId schoolId, @Valid @RequestBody NewAgreementSettings settings, Caller caller) {
        return AgreementSettingsView.of(terms.set(
                caller,
                schoolId,
                settings.revision(),
                settings.guardians(),
                settings.clauses().stream().map(NewClause::clause).toList(),
                settings.delegations().stream().map(NewDelegation::delegation).toList()));
    }
}
