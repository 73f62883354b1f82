package fr.stagein.offers.rules;

import fr.stagein.offers.rules.AgeRules.Limit;
import fr.stagein.offers.rules.Finding.Kind;
import fr.stagein.platform.territory.TerritoryPack;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules from the pack, where an operator can correct them. */
@Configuration
class RulesConfiguration {

    @Bean
    AgeRules ageRules(TerritoryPack pack) {
        return new AgeRules(
                pack.table("age-rules.csv").stream()
                        .map(row -> new AgeRules.Rule(
                                Limit.valueOf(row.text("limit")),
                                (int) row.number("fromAge"),
                                (int) row.number("untilAge"),
                                (int) row.number("minutes"),
                                LocalDate.parse(row.text("from")),
                                row.text("until").isEmpty() ? null : LocalDate.parse(row.text("until")),
                                row.text("article")))
                        .toList(),
                pack.table("programme-ages.csv").stream()
                        .map(row -> new AgeRules.Programme(
                                row.text("programme"), (int) row.number("youngest"), (int) row.number("oldest")))
                        .toList());
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
