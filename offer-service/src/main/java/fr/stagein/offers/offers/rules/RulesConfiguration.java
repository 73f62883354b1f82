package fr.stagein.offers.offers.rules;

import fr.stagein.offers.offers.rules.Finding.Kind;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.WorkingRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules from the pack, where an operator can correct them. */
@Configuration
class RulesConfiguration {

    @Bean
    AgeRules ageRules(WorkingRules rules, Programmes programmes) {
        return new AgeRules(rules, programmes);
    }

    @Bean
    OfferWords offerWords(TerritoryPack pack) {
        return new OfferWords(pack.table("offer-words.csv").stream()
                .map(row -> new OfferWords.Entry(
                        Kind.valueOf(row.text("kind")),
                        row.text("words"),
                        Boolean.parseBoolean(row.text("blocking")),
                        Boolean.parseBoolean(row.text("excusable")),
                        row.text("article")))
                .toList());
    }
}
