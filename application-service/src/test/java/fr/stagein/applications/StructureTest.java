package fr.stagein.applications;

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
        ApplicationModules.of(ApplicationService.class).verify();
    }

    @Test
    void the_domain_knows_no_framework() {
        classes()
                .that()
                .haveNameMatching(
                        "fr\\.stagein\\.applications\\.(placement\\.(Application|Masking)|agreements\\.(Agreement|Placement|Turns|Signer|Snapshot|Mailbox)|words\\.(Words|Message|MessageId|ReportId))")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "fr.stagein.events..",
                        "fr.stagein.applications..",
                        "fr.stagein.documents..",
                        "fr.stagein.safeguarding..",
                        "fr.stagein.territory..",
                        "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.stagein.applications"));
    }

    @Test
    void nothing_runs_beside_the_workers() {
        NothingBesideWorkers.check("fr.stagein.applications");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.applications");
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(ApplicationService.class);
    }
}
