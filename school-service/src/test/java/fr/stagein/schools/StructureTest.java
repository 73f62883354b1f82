package fr.stagein.schools;

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
        ApplicationModules.of(SchoolService.class).verify();
    }

    @Test
    void the_domain_knows_no_framework() {
        classes()
                .that()
                .haveNameMatching("fr\\.stagein\\.schools\\.(directory\\.School|students\\.Student|"
                        + "staff\\.StaffMember|"
                        + "rosters\\.(Plan|Comparison|Matches|Known|RosterLine|Identity|ClassNames)|"
                        + "interests\\.(Interests|ClassTotals|Riasec|Answer|Verdict))")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "fr.stagein.events..",
                        "fr.stagein.schools..",
                        "fr.stagein.territory..",
                        "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.stagein.schools"));
    }

    @Test
    void nothing_runs_beside_the_workers() {
        NothingBesideWorkers.check("fr.stagein.schools");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.schools");
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(SchoolService.class);
    }
}
