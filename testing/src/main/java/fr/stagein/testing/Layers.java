package fr.stagein.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/**
 * The one way through a service: controller (HTTP only) → use case (one transaction) → aggregate (plain Java) →
 * repository (SQL). The rules go by annotations and dependencies, so that a new class is under them at once.
 */
public final class Layers {

    private static final String CONTROLLER = "org.springframework.web.bind.annotation.RestController";
    private static final String REPOSITORY = "org.springframework.stereotype.Repository";
    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";
    private static final String PROPERTIES = "org.springframework.boot.context.properties.ConfigurationProperties";

    private Layers() {}

    /** Checks the compiled classes of a service, tests not among them. */
    public static void check(String root) {
        CompositeArchRule.of(thinControllers())
                .and(plainValues())
                .and(sqlInRepositories())
                .check(classesOf(root));
    }

    /** For mechanism without a domain (platform): its values may depend on HTTP, and SQL is part of its API. */
    public static void checkControllers(String root) {
        thinControllers().check(classesOf(root));
    }

    private static JavaClasses classesOf(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** A controller, with what is nested in it, opens no transaction and holds no SQL. An annotation counts, too. */
    public static ArchRule thinControllers() {
        return noClasses()
                .that(belongTo(annotatedWith(CONTROLLER)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.transaction..", "org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .because("a use case has the transaction, a repository the SQL");
    }

    /**
     * Aggregates and values depend on Java, our own code and JSpecify. Bean Validation is allowed: its annotations state
     * the bounds of a value that comes whole from a request, such as a search, and do nothing by themselves.
     */
    public static ArchRule plainValues() {
        return classes()
                .that(belongTo(describe("are top-level records, enums or sealed types", Layers::isValue)
                        .and(not(annotatedWith(PROPERTIES)))))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "fr.stagein..", "org.jspecify..", "jakarta.validation..")
                                .and(not(resideInAnyPackage("java.sql.."))))
                .because("the domain runs without a framework");
    }

    /**
     * SQL stands in repositories, and in configurations: the tables of personal data and the retention rules are
     * declared there. Four kinds of class of the platform are repositories of their own, too: what an effect, a read
     * model, a work queue or a worker's round does is one statement or two about its own table. To read a row that a
     * repository hands over runs nothing and is free.
     */
    public static ArchRule sqlInRepositories() {
        return noClasses()
                .that(not(belongTo(describe("are repositories", (JavaClass type) -> type.isAnnotatedWith(REPOSITORY))
                        .or(metaAnnotatedWith(CONFIGURATION))
                        .or(assignableTo("fr.stagein.platform.consumers.Effect"))
                        .or(assignableTo("fr.stagein.platform.consumers.ReadModel"))
                        .or(assignableTo("fr.stagein.platform.queue.WorkQueue"))
                        .or(assignableTo("fr.stagein.platform.queue.Worker$Round")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "javax.sql..")
                .because("SQL is read in one place a table");
    }

    private static boolean isValue(JavaClass type) {
        return type.isTopLevelClass()
                && (type.isRecord() || type.isEnum() || type.reflect().isSealed());
    }
}
