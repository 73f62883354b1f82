package fr.stagein.applications.placement;

import fr.stagein.applications.placement.ApplicationViews.ChildApplication;
import fr.stagein.applications.placement.ApplicationViews.MyApplication;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A student's applications over HTTP, which the guardians read too. */
@RestController
class StudentApplicationController {

    private final Apply apply;
    private final ConfirmPlace confirm;
    private final WithdrawApplication withdraw;
    private final ApplicationQueries queries;

    StudentApplicationController(
            Apply apply, ConfirmPlace confirm, WithdrawApplication withdraw, ApplicationQueries queries) {
        this.apply = apply;
        this.confirm = confirm;
        this.withdraw = withdraw;
        this.queries = queries;
    }

    record ApplicationRequest(
            @NotNull OfferId offerId,
            @NotNull Week week,

            @FreeText(Handling.MASKED) @PlainText @Size(max = 2000)
            String motivation) {}

    /** Applies for an offer in one week, for the calling pupil. The company is told at once. */
    @PostMapping("/api/applications")
    @ResponseStatus(HttpStatus.CREATED)
    MyApplication applyForOffer(@Valid @RequestBody ApplicationRequest request, Caller caller) {
        return queries.ofStudent(apply.apply(caller, request.offerId(), request.week(), request.motivation()));
    }

    /** Lists the calling pupil's applications. */
    @GetMapping("/api/applications/mine")
    List<MyApplication> myApplications(Caller caller) {
        return queries.ofStudent(caller.accountId());
    }

    /**
     * Confirms a place that a company has accepted, for the pupil who applied. The pupil's other open applications for
     * that week end.
     */
    @PostMapping("/api/applications/{id}/confirm")
    MyApplication confirmApplication(@PathVariable ApplicationId id, Caller caller) {
        confirm.confirm(caller, id);
        return queries.ofStudent(id);
    }

    /** Withdraws an application, for the pupil who made it. */
    @PostMapping("/api/applications/{id}/withdraw")
    MyApplication withdrawApplication(@PathVariable ApplicationId id, Caller caller) {
        withdraw.withdraw(caller, id);
        return queries.ofStudent(id);
    }

    /** Lists the applications of the calling guardian's children. */
    @GetMapping("/api/applications/of-my-children")
    List<ChildApplication> applicationsOfMyChildren(Caller caller) {
        return queries.ofChildren(caller.accountId());
    }
}
