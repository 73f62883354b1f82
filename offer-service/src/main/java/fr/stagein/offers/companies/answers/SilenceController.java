package fr.stagein.offers.companies.answers;

import fr.stagein.events.CompanyId;
import fr.stagein.offers.companies.answers.Silence.SilentCompany;
import fr.stagein.platform.access.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Companies that stopped answering: the operator calls them, they come back. */
@RestController
class SilenceController {

    private final Silence silence;
    private final AnswerAgain answerAgain;

    SilenceController(Silence silence, AnswerAgain answerAgain) {
        this.silence = silence;
        this.answerAgain = answerAgain;
    }

    /** Lists the companies that left their last applicants without an answer, for the operator. */
    @GetMapping("/api/companies/silent")
    List<SilentCompany> silentCompanies() {
        return silence.companies();
    }

    /** Records that a company that had stopped answering answers again, for its members. */
    @PostMapping("/api/companies/{id}/back")
    void answerAgain(@PathVariable CompanyId id, Caller caller) {
        answerAgain.answerAgain(caller, id);
    }
}
