package fr.stagein.applications.words;

import fr.stagein.applications.known.Companies;
import fr.stagein.applications.known.Schools;
import fr.stagein.applications.words.Reports.Reason;
import fr.stagein.applications.words.WordsViews.WordsView;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of the two who speak, and of the guardians and the school who read along. */
@RestController
class WordsController {

    private final Say say;
    private final ReportMessage report;
    private final WordsViews views;
    private final Companies worksAt;
    private final Schools isStaffOf;
    private final TerritoryCalendar calendar;

    WordsController(
            Say say,
            ReportMessage report,
            WordsViews views,
            Companies worksAt,
            Schools isStaffOf,
            TerritoryCalendar calendar) {
        this.say = say;
        this.report = report;
        this.views = views;
        this.worksAt = worksAt;
        this.isStaffOf = isStaffOf;
        this.calendar = calendar;
    }

    /** @param number the place that this message takes: what the page showed as the next one */
    record NewMessage(
            @Min(1) @Max(1000) int number,

            @FreeText(Handling.MASKED) @PlainText @Size(max = 500)
            String text) {

        @Override
        public String toString() {
            return "NewMessage[" + number + "]";
        }
    }

    record NewReport(@NotNull Reason reason) {}

    @PostMapping("/api/applications/{id}/words")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable ApplicationId id, @Valid @RequestBody NewMessage message, Caller caller) {
        say.say(caller, id, message.number(), message.text().strip());
    }

    @GetMapping("/api/words/mine")
    List<WordsView> myWords(Caller caller) {
        return views.ofStudent(caller.accountId());
    }

    @GetMapping("/api/words/received")
    List<WordsView> wordsOfCompany(@RequestParam CompanyId companyId, Caller caller) {
        worksAt.require(caller, companyId);
        return views.ofCompany(companyId, caller.accountId());
    }

    @GetMapping("/api/words/of-my-children")
    List<WordsView> wordsOfMyChildren(Caller caller) {
        return views.ofChildren(caller.accountId());
    }

    /** Whoever reads is kept. */
    @GetMapping("/api/words")
    List<WordsView> wordsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        isStaffOf.require(caller, schoolId);
        List<WordsView> words = views.ofSchool(schoolId);
        views.wereRead(words, caller, "SCHOOL", calendar.today(), calendar.now());
        return words;
    }

    @PostMapping("/api/words/{messageId}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reportMessage(@PathVariable MessageId messageId, @Valid @RequestBody NewReport why, Caller caller) {
        report.report(caller, messageId, why.reason());
    }
}
