package fr.stagein.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The rule that all background work is a worker of {@code platform.queue}: a thread, executor or schedule of its own
 * could end unnoticed.
 */
public final class NothingBesideWorkers {

    private static final Set<String> MAKES_A_THREAD =
            Set.of("<init>", "start", "startVirtualThread", "ofVirtual", "ofPlatform");
    private static final Set<String> STARTS_A_TASK =
            Set.of("runAsync", "supplyAsync", "thenRunAsync", "thenApplyAsync", "thenAcceptAsync", "completeAsync");

    private NothingBesideWorkers() {}

    /** @param where packages whose classes may start nothing, such as {@code fr.stagein.offers..} */
    public static ArchRule in(String where, String... except) {
        return noClasses()
                .that()
                .resideInAPackage(where)
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(except)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("starts something", NothingBesideWorkers::starts))
                .orShould()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are schedules or executors", NothingBesideWorkers::runs))
                .because("platform.queue.Workers survives whatever is thrown, tells it and counts it");
    }

    /** Checks the compiled classes below a package, tests not among them. */
    public static void check(String root, String... except) {
        in(root + "..", except)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    private static boolean starts(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return (owner.isAssignableTo(Thread.class) && MAKES_A_THREAD.contains(name))
                || owner.getName().startsWith("java.lang.Thread$Builder")
                || (owner.isEquivalentTo(CompletableFuture.class) && STARTS_A_TASK.contains(name));
    }

    private static boolean runs(JavaClass type) {
        // With a TriggerContext one is asked when to run, and runs nothing.
        return (type.getPackageName().startsWith("org.springframework.scheduling")
                        && !type.getSimpleName().equals("TriggerContext"))
                || type.getPackageName().startsWith("org.springframework.core.task")
                || type.isEquivalentTo(Timer.class)
                || type.isEquivalentTo(Executors.class)
                || type.isAssignableTo(Executor.class);
    }
}
