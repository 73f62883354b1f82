package fr.stagein.offers.offers.feedback;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.offers.offers.feedback.StudentWords.WordsOfStudent;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What students say to the next ones, over HTTP. */
@RestController
class FeedbackController {

    private final ShowWords words;

    FeedbackController(ShowWords words) {
        this.words = words;
    }

    /** Gives everybody what pupils wrote about an offer for the next ones. */
    @GetMapping("/api/offers/{id}/feedback")
    List<WordsOfStudent> wordsAboutOffer(@PathVariable OfferId id) {
        return words.of(id);
    }

    /** Gives everybody what pupils wrote about a company for the next ones. */
    @GetMapping("/api/companies/{id}/feedback")
    List<WordsOfStudent> wordsAboutCompany(@PathVariable CompanyId id) {
        return words.of(id);
    }
}
