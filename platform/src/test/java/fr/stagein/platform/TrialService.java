package fr.stagein.platform;

import fr.stagein.events.Event;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.platform.access.AccessRule;
import fr.stagein.platform.access.AccessRules;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.problems.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that stands on the platform: two endpoints, one effect. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TrialService {

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                AccessRule.anyone(HttpMethod.GET, "/api/notice"),
                AccessRule.signedIn(HttpMethod.GET, "/api/things"),
                AccessRule.only(HttpMethod.POST, "/api/things", Role.COMPANY),
                AccessRule.only(HttpMethod.GET, "/api/operations/trial-service/dead-letters", Role.OPERATOR),
                AccessRule.only(
                        HttpMethod.POST,
                        "/api/operations/trial-service/dead-letters/{consumer}/replay",
                        Role.OPERATOR));
    }

    record NewThing(@NotBlank String name, @Min(1) @Max(30) int seats, List<String> words) {}

    @RestController
    static class Things {

        private final JdbcClient jdbc;

        Things(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/api/things")
        String whoAsks(Caller caller) {
            return caller.accountId().value();
        }

        @GetMapping(path = "/api/notice", produces = "image/svg+xml")
        String notice(@RequestParam(defaultValue = "all") String of) {
            if (of.equals("nobody")) {
                throw new NotFound();
            }
            return "<svg/>";
        }

        @PostMapping("/api/things")
        void make(@Valid @RequestBody NewThing thing) {
            if (thing.name().startsWith("nobody foresees ")) {
                throw new IllegalStateException("Cannot keep " + thing.name(), new ArithmeticException(thing.name()));
            }
            jdbc.sql("select 1").query(Integer.class).single();
        }
    }

    /** An effect that fails when a test says so. */
    @org.springframework.stereotype.Component
    static class Hearing implements Effect<SchoolState> {

        static final String NAME = "hear-of-schools";

        private final Map<String, List<Long>> heard = new ConcurrentHashMap<>();
        private final AtomicInteger failuresLeft = new AtomicInteger();

        /** The next so many calls fail as if a service beside were away. */
        void failNext(int calls) {
            failuresLeft.set(calls);
        }

        /** Versions of this school in the order they came. */
        List<Long> versionsOf(SchoolState school) {
            List<Long> versions = heard.getOrDefault(school.aggregateId(), List.of());
            synchronized (versions) {
                return List.copyOf(versions);
            }
        }

        @Override
        public Stream<SchoolState> stream() {
            return Stream.SCHOOLS;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void on(Event<SchoolState> event) {
            if (event.state().name().equals(EventsTest.UNBEARABLE) && failuresLeft.get() != 0) {
                throw new IllegalArgumentException("cannot be taken");
            }
            if (event.state().name().equals(EventsTest.ENDLESS)
                    && failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StackOverflowError();
            }
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("not now");
            }
            List<Long> versions = heard.computeIfAbsent(event.state().aggregateId(), id -> new ArrayList<>());
            synchronized (versions) {
                versions.add(event.state().version());
            }
        }
    }
}
