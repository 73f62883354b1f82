package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.stagein.testing.Layers;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.annotation.Scheduled;

class StructureTest {

    @Test
    void nothing_runs_beside_the_workers_but_the_streams_of_open_pages() {
        NothingBesideWorkers.check("fr.stagein.platform", "fr.stagein.platform.queue..", "fr.stagein.platform.live..");
    }

    @Test
    void controllers_open_no_transaction_and_hold_no_sql() {
        Layers.checkControllers("fr.stagein.platform");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.platform");
    }

    /**
     * What services share is mechanism. Two things are about people and about a territory by their nature: whose data is
     * exported and erased ({@code personal}, and the pupils of whom nothing is read any more), and which territory a
     * service serves.
     */
    @Test
    void no_name_is_a_word_of_the_domain() {
        Pattern domain = Pattern.compile("(?i).*(student|guardian|teacher|principal|compan(y|ies)|offer|school|commune"
                + "|internship|agreement|placement|reserved|candidate|logbook).*");
        List<String> named = new ArrayList<>();
        for (JavaClass type : mechanism()) {
            Stream.of(
                            Stream.of(type.getSimpleName()),
                            type.getFields().stream().map(JavaField::getName),
                            type.getMethods().stream().map(JavaMethod::getName))
                    .flatMap(names -> names)
                    .filter(name -> domain.matcher(name).matches())
                    .forEach(name -> named.add(type.getName() + "." + name));
        }
        assertThat(named).isEmpty();
    }

    @Test
    void mechanism_knows_no_aggregate_of_the_domain() {
        for (JavaClass type : mechanism()) {
            assertThat(type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getName())
                            .filter(name -> name.matches("fr\\.stagein\\.events\\.(?!Account|Erasure)\\w+(Id|State)")))
                    .as(type.getName())
                    .isEmpty();
        }
    }

    private static List<JavaClass> mechanism() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.stagein.platform").stream()
                        .filter(type -> !type.getPackageName().startsWith("fr.stagein.platform.personal"))
                        .filter(type -> !type.getPackageName().startsWith("fr.stagein.platform.territory"))
                        .filter(type -> !type.getSimpleName().equals("ErasedPupils"))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(classes = {Bare.class, Virtual.class, Pool.class, Timed.class, Annotated.class})
    void the_rule_sees_each_way_to_do_so(Class<?> sinner) {
        var classes = new ClassFileImporter().importClasses(sinner);
        assertThatThrownBy(() -> NothingBesideWorkers.in("fr.stagein.platform").check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sinner.getSimpleName());
    }

    static class Bare {
        void run() {
            new Thread(() -> {}).start();
        }
    }

    static class Virtual {
        void run() {
            Thread.ofVirtual().start(() -> {});
        }
    }

    static class Pool {
        ScheduledExecutorService run() {
            return Executors.newSingleThreadScheduledExecutor();
        }
    }

    static class Timed {
        Timer run() {
            return new Timer();
        }
    }

    static class Annotated {
        @Scheduled(fixedDelay = 1)
        void run() {}
    }
}
