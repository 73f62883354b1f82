package fr.stagein.offers.offers.feedback;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words have no name here, and go when application-service takes them off the stream. */
@Configuration
class FeedbackData {

    @Bean
    PersonalTable studentWordsTable() {
        return PersonalTable.named("student_words", "copies");
    }
}
