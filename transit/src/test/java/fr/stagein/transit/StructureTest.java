package fr.stagein.transit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.stagein.transit");

    @Test
    void it_stands_on_java_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "fr.stagein.transit..", "org.jspecify..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(CLASSES);
    }

    @Test
    void reading_knows_nothing_of_searching() {
        noClasses()
                .that()
                .resideInAPackage("fr.stagein.transit.feed")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.stagein.transit")
                .check(CLASSES);
    }
}
