package fr.stagein.offers.offers.feedback;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.offers.offers.feedback.StudentWords.WordsOfStudent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows anybody what students said. */
@Component
class ShowWords {

    private final StudentWords words;

    ShowWords(StudentWords words) {
        this.words = words;
    }

    @Transactional(readOnly = true)
    List<WordsOfStudent> of(OfferId offer) {
        return words.of(offer);
    }

    @Transactional(readOnly = true)
    List<WordsOfStudent> of(CompanyId company) {
        return words.of(company);
    }
}
