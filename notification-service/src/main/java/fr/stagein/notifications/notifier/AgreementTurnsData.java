package fr.stagein.notifications.notifier;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept of agreements: whose turn it was, never what they say. */
@Configuration
class AgreementTurnsData {

    @Bean
    PersonalTable agreementTurnsTable() {
        return PersonalTable.named("agreement_turns", "copies")
                .erased("delete from agreement_turns where student_id = :pupil");
    }
}
