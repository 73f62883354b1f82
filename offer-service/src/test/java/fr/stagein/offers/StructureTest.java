package fr.stagein.offers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.stagein.testing.Layers;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import fr.stagein.testing.Patterns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private static final String SERVICE = "fr.stagein.offers";

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules modules = ApplicationModules.of(OfferService.class);

        modules.verify();
        assertThat(modules.stream().map(module -> module.getBasePackage().getName()))
                .contains(SERVICE + ".finding.search", SERVICE + ".access")
                .doesNotContain(SERVICE + ".finding");
    }

    @Test
    void a_group_uses_only_the_groups_before_it() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SERVICE);

        for (int group = 0; group < GroupedFeatures.GROUPS.size(); group++) {
            List<String> later = GroupedFeatures.GROUPS.subList(group + 1, GroupedFeatures.GROUPS.size());
            noClasses()
                    .that()
                    .resideInAPackage(packagesOf(GroupedFeatures.GROUPS.get(group)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            later.stream().map(StructureTest::packagesOf).toArray(String[]::new))
                    .because("companies know no offers, and offers do not know how they are found")
                    .check(classes);
        }
    }

    @Test
    void who_may_call_what_uses_no_group_and_the_demo_is_used_by_none() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SERVICE);

        String[] groups =
                GroupedFeatures.GROUPS.stream().map(StructureTest::packagesOf).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packagesOf("access"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(groups)
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(groups)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packagesOf("demo"))
                .check(classes);
    }

    @Test
    void each_layer_keeps_to_its_own() {
        Layers.check(SERVICE);
    }

    @Test
    void nothing_runs_beside_the_workers() {
        NothingBesideWorkers.check(SERVICE);
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check(SERVICE);
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(OfferService.class);
    }

    private static String packagesOf(String folder) {
        return SERVICE + "." + folder + "..";
    }
}
