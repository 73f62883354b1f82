package fr.stagein.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.stagein.testing.Layers;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import fr.stagein.testing.Patterns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.stagein.notifications");

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules.of(NotificationService.class).verify();
    }

    @Test
    void each_layer_keeps_to_its_own() {
        Layers.check("fr.stagein.notifications");
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(service);
    }

    @Test
    void nothing_runs_beside_the_workers() {
        NothingBesideWorkers.check("fr.stagein.notifications");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.notifications");
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(NotificationService.class);
    }
}
