package fr.stagein.applications.conversation;

import fr.stagein.applications.conversation.ConversationQueries.ConversationView;
import fr.stagein.applications.conversation.Reports.Report;
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
    private final ConversationQueries queries;
    private final TerritoryCalendar calendar;

    ReportController(ReportMessage report, Reports reports, ConversationQueries queries, TerritoryCalendar calendar) {
        this.report = report;
        this.reports = reports;
        this.queries = queries;
        this.calendar = calendar;
    }

    /** @param settled the last ones */
    record ReportList(List<Report> open, List<Report> settled) {}

    record ReportedWords(Report report, ConversationView conversation) {}

    record Settlement(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 500)
            String settlement) {}

    /** Lists for the operator the reports that wait, and the last 50 that were settled. */
    @GetMapping("/api/conversations/reports")
    ReportList reports() {
        return new ReportList(reports.open(), reports.lastSettled(LAST_SETTLED));
    }

    /**
     * Shows the operator a report with its whole conversation. Whoever reads it is recorded.
     *
     * @param id of the report
     */
    @GetMapping("/api/conversations/reports/{id}")
    ReportedWords reportedWords(@PathVariable ReportId id, Caller caller) {
        Report found = reports.find(id).orElseThrow(NotFound::new);
        ConversationView conversation = queries.of(found.applicationId());
        queries.wereRead(List.of(conversation), caller, "OPERATOR", calendar.today(), calendar.now());
        return new ReportedWords(found, conversation);
    }

    /**
     * Settles a report with a note of what was done.
     *
     * @param id of the report
     */
    @PostMapping("/api/conversations/reports/{id}/settle")
    Report settleReport(@PathVariable ReportId id, @Valid @RequestBody Settlement done, Caller caller) {
        report.settle(caller, id, done.settlement().strip());
        return reports.find(id).orElseThrow(NotFound::new);
    }
}
