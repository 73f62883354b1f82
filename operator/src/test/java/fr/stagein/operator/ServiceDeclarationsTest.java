package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table {@link Part} grants is what the services' own sources read, publish and take as settings. */
class ServiceDeclarationsTest {

    private static final Pattern CONSUMER =
            Pattern.compile("implements [^{]*\\b(ReadModel|Effect)<|\\bstream\\(\\) \\{|new DeskRing<>");
    private static final Pattern STREAM = Pattern.compile("\\bStream\\.([A-Z_]+)\\b");
    private static final Pattern EFFECT_NAME = Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\"");
    private static final Pattern EFFECT_STREAM = Pattern.compile("stream\\(\\) \\{\\s*return Stream\\.([A-Z_]+)");
    private static final Pattern EVENT = Pattern.compile("\\bEventType\\.([A-Z_]+)\\b");

    @ParameterizedTest
    @EnumSource
    void a_service_may_read_what_it_consumes(Part part) {
        Set<String> reads = new TreeSet<>();
        sources(part).filter(text -> CONSUMER.matcher(text).find()).forEach(text -> reads.addAll(streams(text)));
        if (part.usesKafka()) {
            // The platform has every service carry out erasures.
            reads.add(Stream.ERASURES.name());
        }

        assertThat(names(part.reads)).isEqualTo(reads);
    }

    @ParameterizedTest
    @EnumSource
    void a_service_may_write_what_it_publishes(Part part) {
        Set<String> writes = new TreeSet<>();
        if (sources(part).anyMatch(text -> text.contains("EventPublisher"))) {
            sources(part)
                    .flatMap(text -> EVENT.matcher(text).results())
                    .map(found -> stream(found.group(1)))
                    .forEach(writes::add);
        }
        if (part.usesKafka()) {
            // And to tell that it did.
            writes.add(Stream.ERASURE_REPORTS.name());
        }

        assertThat(names(part.writes)).isEqualTo(writes);
    }

    @Test
    void lag_is_counted_of_every_consumer_that_tells_people_something() {
        Map<String, String> found = new TreeMap<>();
        sources(Part.NOTIFICATION).forEach(text -> {
            Matcher name = EFFECT_NAME.matcher(text);
            Matcher read = EFFECT_STREAM.matcher(text);
            if (!text.contains("ReadModel<") && name.find() && read.find()) {
                found.put(name.group(1), read.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        });

        Map<String, String> counted = new TreeMap<>();
        LagTriggers.CONSUMERS.forEach((consumer, stream) -> counted.put(consumer, stream.name()));
        assertThat(counted).isEqualTo(found);
    }

    private static String stream(String event) {
        try {
            return ((EventType<?>) EventType.class.getField(event).get(null))
                    .stream().name();
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static Set<String> streams(String text) {
        Set<String> found = new TreeSet<>();
        STREAM.matcher(text).results().forEach(one -> {
            if (!one.group(1).equals("ALL")) {
                found.add(one.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        });
        return found;
    }

    private static Set<String> names(Iterable<Stream<?>> streams) {
        Set<String> names = new TreeSet<>();
        streams.forEach(stream -> names.add(stream.name()));
        return names;
    }

    private static java.util.stream.Stream<String> sources(Part part) {
        Path folder = Repository.root().resolve(part.service()).resolve("src/main/java");
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ServiceDeclarationsTest::text)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
