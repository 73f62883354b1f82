package fr.stagein.platform.personal;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this service keeps: of the caller, and in general. */
@RestController
class PersonalDataController {

    private final String service;
    private final PersonalData data;
    private final PupilData pupils;
    private final Map<String, RetentionTable.Row> table;
    private final Retention retention;
    private final Clock clock;

    PersonalDataController(
            @Value("${spring.application.name}") String service,
            PersonalData data,
            PupilData pupils,
            RetentionTable table,
            Retention retention,
            Clock clock) {
        this.service = service;
        this.data = data;
        this.pupils = pupils;
        this.table = table.of(service);
        this.retention = retention;
        this.clock = clock;
    }

    record PersonalDataExport(String service, Instant writtenAt, List<PersonalData.Part> parts) {}

    /** @param keep how long, in words */
    record RetentionRow(String kind, String purpose, String ground, String keep, RetentionTable.Then then) {}

    /** Not read-only: a service notes who of a school reads a pupil's. */
    @GetMapping("/api/personal-data/${spring.application.name}")
    @Transactional
    public ResponseEntity<PersonalDataExport> personalData(
            @RequestParam(required = false) @Nullable StudentId student, Caller caller) {
        Subject subject = student == null
                ? Subject.of(caller.accountId())
                : pupils.readableBy(caller, student).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PersonalDataExport(service, clock.instant(), data.of(subject)));
    }

    @GetMapping("/api/personal-data/${spring.application.name}/retention")
    List<RetentionRow> retention(Locale language) {
        return table.entrySet().stream()
                .map(row -> new RetentionRow(
                        row.getKey(),
                        row.getValue().in(language).purpose(),
                        row.getValue().in(language).ground(),
                        RetentionTable.keep(row.getValue(), language),
                        row.getValue().then()))
                .toList();
    }

    @GetMapping("/api/personal-data/${spring.application.name}/retention/runs")
    @Transactional(readOnly = true)
    public List<Retention.Run> retentionRuns() {
        return retention.runs();
    }
}
