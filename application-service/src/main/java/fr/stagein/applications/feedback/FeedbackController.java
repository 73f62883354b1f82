package fr.stagein.applications.feedback;

import fr.stagein.applications.feedback.FeedbackViews.FeedbackView;
import fr.stagein.applications.feedback.FeedbackViews.HostedView;
import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What both sides say after an internship, over HTTP. */
@RestController
class FeedbackController {

    private final ShowFeedback show;
    private final GiveFeedback give;

    FeedbackController(ShowFeedback show, GiveFeedback give) {
        this.show = show;
        this.give = give;
    }

    /**
     * @param revision as it was shown; 0 for the first
     * @param words for the next students, read before they are shown; none if empty
     */
    record StudentFeedbackGiven(
            @Min(0) int revision,
            @NotNull Opinion welcomed,
            @NotNull Opinion learned,
            @NotNull Opinion recommends,

            @FreeText(Handling.REFUSED) @PlainText(mayBeEmpty = true) @Size(max = 400)
            String words) {

        @Override
        public String toString() {
            return "StudentFeedbackGiven[" + revision + "]";
        }
    }

    /**
     * @param revision as it was shown; 0 for the first
     * @param words for the student; none if empty
     */
    record CompanyFeedbackGiven(
            @Min(0) int revision,
            @NotNull @Size(min = 1, max = 6) List<@NotNull Strength> strengths,

            @FreeText(Handling.REFUSED) @PlainText(mayBeEmpty = true) @Size(max = 600)
            String words) {

        @Override
        public String toString() {
            return "CompanyFeedbackGiven[" + revision + "]";
        }
    }

    /** Lists what a company has hosted, the newest first, with what it has said to each pupil, for its members. */
    @GetMapping("/api/feedback/received")
    List<HostedView> hosted(@RequestParam CompanyId companyId, Caller caller) {
        return show.hosted(caller, companyId);
    }

    /**
     * Gives what both sides said after an internship, to those who may read it.
     *
     * @param agreementId of the internship
     */
    @GetMapping("/api/feedback/{agreementId}")
    FeedbackView feedback(@PathVariable AgreementId agreementId, Caller caller) {
        return show.show(caller, agreementId);
    }

    /**
     * Records what the calling pupil says about their internship. Sending it again replaces it.
     *
     * @param agreementId of the internship
     */
    @PutMapping("/api/feedback/{agreementId}/student")
    FeedbackView giveStudentFeedback(
            @PathVariable AgreementId agreementId, @Valid @RequestBody StudentFeedbackGiven given, Caller caller) {
        give.ofStudent(
                caller,
                agreementId,
                new StudentFeedback(given.revision(), given.welcomed(), given.learned(), given.recommends()),
                text(given.words()));
        return show.show(caller, agreementId);
    }

    /**
     * Records what the company says to the pupil about their internship. Sending it again replaces it.
     *
     * @param agreementId of the internship
     */
    @PutMapping("/api/feedback/{agreementId}/company")
    FeedbackView giveCompanyFeedback(
            @PathVariable AgreementId agreementId, @Valid @RequestBody CompanyFeedbackGiven given, Caller caller) {
        give.ofCompany(
                caller, agreementId, new CompanyFeedback(given.revision(), given.strengths(), text(given.words())));
        return show.show(caller, agreementId);
    }

    /**
     * Takes back the calling pupil's words for the next pupils.
     *
     * @param agreementId of the internship
     */
    @PostMapping("/api/feedback/{agreementId}/words/take-back")
    FeedbackView takeBackWords(@PathVariable AgreementId agreementId, Caller caller) {
        give.takeBackWords(caller, agreementId);
        return show.show(caller, agreementId);
    }

    static @Nullable String text(String written) {
        return written.isBlank() ? null : written.strip();
    }
}
