package fr.stagein.applications.placement;

import fr.stagein.applications.placement.ApplicationViews.Candidate;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A company's answer from the mail, without an account. */
@RestController
class AnswerController {

    private final AnswerByLink answer;
    private final ApplicationQueries queries;

    AnswerController(AnswerByLink answer, ApplicationQueries queries) {
        this.answer = answer;
        this.queries = queries;
    }

    /** @param token what stands behind the {@code #} of the link */
    record AnswerKey(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "AnswerKey[]";
        }
    }

    record AnswerRefusal(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,

            @FreeText(Handling.MASKED) @PlainText @Size(max = 500)
            String reason) {

        @Override
        public String toString() {
            return "AnswerRefusal[]";
        }
    }

    /** Shows an application to whoever holds the link and the code of the company's mail. */
    @PostMapping("/api/answers/view")
    Candidate viewByLink(@Valid @RequestBody AnswerKey key) {
        return queries.ofCompany(answer.view(key.token(), key.code()));
    }

    /** Accepts an application through the link of the company's mail. */
    @PostMapping("/api/answers/accept")
    Candidate acceptByLink(@Valid @RequestBody AnswerKey key) {
        return queries.ofCompany(answer.accept(key.token(), key.code()));
    }

    /** Declines an application through the link of the company's mail, with a reason that the pupil reads. */
    @PostMapping("/api/answers/decline")
    Candidate declineByLink(@Valid @RequestBody AnswerRefusal refusal) {
        return queries.ofCompany(answer.decline(refusal.token(), refusal.code(), refusal.reason()));
    }
}
