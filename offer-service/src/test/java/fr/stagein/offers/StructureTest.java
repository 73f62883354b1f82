package fr.stagein.offers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import fr.stagein.testing.Patterns;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules.of(OfferService.class).verify();
    }

    @Test
    void the_domain_knows_no_framework() {
        classes()
                .that()
                .haveNameMatching(
                        "fr\\.stagein\\.offers\\.(companies\\.(Company|CompanySize|Workplace|Establishment)|publishing\\.Offer"
                                + "|members\\.Invitation|shown\\.Viewer|signing\\.Signing"
                                + "|trades\\.(Trade|TradeEntry|TradeFamily|Riasec|Wording)"
                                + "|discovery\\.(Choice|Answer|Verdict|Profile|Suggestion|Ranking|OpenOffer|RankedOffer|OfferRanking)"
                                + "|rules\\.(AgeRules|DayHours|Finding|OfferWords)(\\$.*)?"
                                + "|reach\\.(Journey|Leg|Walk|Ride|Point|Mode|Hours|RoundTrip|StreamTiming|Limits|Access|Half|RouteTable"
                                + "|DayReach|Reason|Way))")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "fr.stagein.events..",
                        "fr.stagein.offers..",
                        "fr.stagein.safeguarding..",
                        "fr.stagein.territory..",
                        "fr.stagein.transit..",
                        "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.stagein.offers"));
    }

    @Test
    void nothing_runs_beside_the_workers() {
        NothingBesideWorkers.check("fr.stagein.offers");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.offers");
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(OfferService.class);
    }
}
