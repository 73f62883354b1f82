package fr.stagein.notifications.inbox;

import fr.stagein.territory.PartField;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InboxConfiguration {

    @Bean
    FieldNames fieldNames(Programmes programmes) {
        return (programme, field, language) -> {
            Map<String, String> labels = programmes
                    .find(programme)
                    .flatMap((Programme found) -> found.field(field))
                    .map(PartField::labels)
                    .orElse(Map.of());
            return labels.getOrDefault(language.getLanguage(), labels.getOrDefault("fr", field));
        };
    }
}
