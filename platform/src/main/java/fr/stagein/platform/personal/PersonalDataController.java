package fr.stagein.platform.personal;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.personal.ExportPersonalData.PersonalDataExport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The personal data that this service keeps: the caller's own, and which kinds in general. */
@RestController
class PersonalDataController {

    private final ExportPersonalData export;
    private final Map<String, RetentionTable.Row> table;
    private final Retention retention;

    PersonalDataController(
            @Value("${spring.application.name}") String service,
            ExportPersonalData export,
            RetentionTable table,
            Retention retention) {
        this.export = export;
        this.table = table.of(service);
        this.retention = retention;
    }

    /** @param keep how long, in words */
    record RetentionRow(String kind, String purpose, String ground, String keep, RetentionTable.Then then) {}

    /**
     * Gives the caller a copy of all that this service keeps about them or about a child of theirs (GDPR articles 15
     * and 20).
     *
     * @param student the pupil whose data a guardian asks for; absent for the caller's own
     */
    @GetMapping("/api/personal-data/${spring.application.name}")
    ResponseEntity<PersonalDataExport> personalData(
            @RequestParam(required = false) @Nullable StudentId student, Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(export.export(caller, student));
    }

    /** Says for everybody which kinds of personal data this service keeps, why and for how long. */
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

    /** Lists for the operator the last times that this service erased what had been kept long enough. */
    @GetMapping("/api/personal-data/${spring.application.name}/retention/runs")
    List<Retention.Run> retentionRuns() {
        return retention.runs();
    }
}
