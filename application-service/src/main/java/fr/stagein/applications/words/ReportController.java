package fr.stagein.applications.words;

import fr.stagein.applications.words.Reports.Report;
import fr.stagein.applications.words.WordsViews.WordsView;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator's side: reports to deal with. */
@RestController
class ReportController {

    private static final int LAST_SETTLED = 50;

    private final ReportMessage report;
    private final Reports reports;
    private final WordsViews views;
    private final TerritoryCalendar calendar;

    ReportController(ReportMessage report, Reports reports, WordsViews views, TerritoryCalendar calendar) {
        this.report = report;
        this.reports = reports;
        this.views = views;
        this.calendar = calendar;
    }

    /** @param settled the last ones */
    record ReportList(List<Report> open, List<Report> settled) {}

    record ReportedWords(Report report, WordsView words) {}

    record Settlement(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 500)
            String settlement) {}

    @GetMapping("/api/words/reports")
    ReportList reports() {
        return new ReportList(reports.open(), reports.lastSettled(LAST_SETTLED));
    }

    /** Whoever reads is kept. */
    @GetMapping("/api/words/reports/{id}")
    ReportedWords reportedWords(@PathVariable ReportId id, Caller caller) {
        Report found = reports.find(id).orElseThrow(NotFound::new);
        WordsView words = views.of(found.applicationId());
        views.wereRead(List.of(words), caller, "OPERATOR", calendar.today(), calendar.now());
        return new ReportedWords(found, words);
    }

    @PostMapping("/api/words/reports/{id}/settle")
    Report settleReport(@PathVariable ReportId id, @Valid @RequestBody Settlement done, Caller caller) {
        report.settle(caller, id, done.settlement().strip());
        return reports.find(id).orElseThrow(NotFound::new);
    }
}
