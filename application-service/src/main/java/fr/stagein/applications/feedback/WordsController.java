package fr.stagein.applications.feedback;

import fr.stagein.applications.feedback.FeedbackViews.WordsToRead;
import fr.stagein.events.FeedbackId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Students' words for the next ones, for who reads them before they are shown. */
@RestController
class WordsController {

    private final ReadWords read;

    WordsController(ReadWords read) {
        this.read = read;
    }

    /** @param version that was read */
    record WordsApproval(@Min(1) long version) {}

    /**
     * @param version that was read
     * @param reason what the student reads
     */
    record WordsReturn(
            @Min(1) long version,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 300)
            String reason) {}

    /**
     * Lists for a school's staff the words of its pupils that wait to be read before they are shown to the next ones.
     */
    @GetMapping("/api/feedback/words")
    List<WordsToRead> wordsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        return read.ofSchool(caller, schoolId);
    }

    /** Lists for the operator all words of pupils that wait to be read before they are shown. */
    @GetMapping("/api/feedback/words/all")
    List<WordsToRead> wordsOfAll() {
        return read.ofAll();
    }

    /**
     * Approves a pupil's words, so that the next pupils see them at the company's offers.
     *
     * @param id of the feedback
     */
    @PostMapping("/api/feedback/words/{id}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approveWords(@PathVariable FeedbackId id, @Valid @RequestBody WordsApproval approval, Caller caller) {
        read.approve(caller, id, approval.version());
    }

    /**
     * Returns a pupil's words with a reason that the pupil reads.
     *
     * @param id of the feedback
     */
    @PostMapping("/api/feedback/words/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void returnWords(@PathVariable FeedbackId id, @Valid @RequestBody WordsReturn returned, Caller caller) {
        read.giveBack(caller, id, returned.version(), returned.reason().strip());
    }
}
