package fr.stagein.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;

/**
 * The rule that no exception is given to a logger, which would write its message: messages of databases, parsers and
 * HTTP clients quote what people sent. {@code platform.queue.Causes} writes what failed and where instead.
 */
public final class NoExceptionsInLogs {

    private static final Set<String> WRITTEN = Set.of("error", "warn", "info");

    private NoExceptionsInLogs() {}

    static ArchRule in(String where) {
        return noClasses()
                .that()
                .resideInAPackage(where)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a logger is given an exception", NoExceptionsInLogs::givesAnException));
    }

    /** Checks the compiled classes below a package, tests not among them. */
    public static void check(String root) {
        in(root + "..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    private static boolean givesAnException(JavaMethodCall call) {
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(type -> type.getName())
                .toList();
        return call.getTargetOwner().isEquivalentTo(Logger.class)
                && WRITTEN.contains(call.getTarget().getName())
                && !parameters.isEmpty()
                && parameters.getLast().equals(Throwable.class.getName());
    }
}
