package fr.stagein.applications.feedback;

import fr.stagein.applications.feedback.FeedbackViews.FeedbackView;
import fr.stagein.applications.internships.OpenPresenceLink.LinkSecret;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The company's feedback from the mail, without an account. */
@RestController
class FeedbackLinkController {

    private final FeedbackByLink byLink;

    FeedbackLinkController(FeedbackByLink byLink) {
        this.byLink = byLink;
    }

    /** @param token what stands behind the {@code #} of the link */
    record FeedbackKey(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "FeedbackKey[]";
        }
    }

    /**
     * @param revision as it was shown; 0 for the first
     * @param words for the student; none if empty
     */
    record LinkedFeedback(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,
            @Min(0) int revision,
            @NotNull @Size(min = 1, max = 6) List<@NotNull Strength> strengths,

            @FreeText(Handling.REFUSED) @PlainText(mayBeEmpty = true) @Size(max = 600)
            String words) {

        @Override
        public String toString() {
            return "LinkedFeedback[" + revision + "]";
        }
    }

    @PostMapping("/api/feedback/by-link/view")
    FeedbackView viewFeedbackByLink(@Valid @RequestBody FeedbackKey key) {
        return byLink.view(new LinkSecret(key.token(), key.code()));
    }

    @PostMapping("/api/feedback/by-link/company")
    FeedbackView giveFeedbackByLink(@Valid @RequestBody LinkedFeedback given) {
        return byLink.give(
                new LinkSecret(given.token(), given.code()),
                new CompanyFeedback(given.revision(), given.strengths(), FeedbackController.text(given.words())));
    }
}
