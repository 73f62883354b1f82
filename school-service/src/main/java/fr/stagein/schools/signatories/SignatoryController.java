package fr.stagein.schools.signatories;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.signatories.SignatoryHistory.Signatory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who signs, over HTTP: staff read it, the head says it. */
@RestController
class SignatoryController {

    private final SignatoryHistory history;
    private final NameSignatory name;
    private final Schools schools;
    private final StaffMembership staffMembership;
    private final MessageSource messages;

    SignatoryController(
            SignatoryHistory history,
            NameSignatory name,
            Schools schools,
            StaffMembership staffMembership,
            MessageSource messages) {
        this.history = history;
        this.name = name;
        this.schools = schools;
        this.staffMembership = staffMembership;
        this.messages = messages;
    }

    /**
     * @param current absent until the head has said it
     * @param proposedTitle what the directory's kind of school suggests
     * @param before who signed earlier, the latest first
     */
    record Signatories(@Nullable Signatory current, String proposedTitle, List<Signatory> before) {}

    record NewSignatory(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 100)
            String name,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 100)
            String title) {}

    /** Says who signs for a school, and who did before, for its staff. */
    @GetMapping("/api/schools/{id}/signatory")
    Signatories signatory(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return signatories(schools.find(id).orElseThrow(NotFound::new));
    }

    /** Says who signs for a school from now on, for its head. */
    @PutMapping("/api/schools/{id}/signatory")
    Signatories sayWhoSigns(@PathVariable SchoolId id, @Valid @RequestBody NewSignatory signatory, Caller caller) {
        return signatories(name.name(caller, id, signatory.name(), signatory.title()));
    }

    private Signatories signatories(School school) {
        List<Signatory> named = history.of(school.id());
        return new Signatories(
                named.isEmpty() ? null : named.getFirst(),
                messages.getMessage("signatory." + school.kind(), null, LocaleContextHolder.getLocale()),
                named.isEmpty() ? named : named.subList(1, named.size()));
    }
}
