package fr.stagein.applications.conversation;

import fr.stagein.applications.conversation.ConversationQueries.ConversationView;
import fr.stagein.applications.conversation.Reports.Reason;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Schools;
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
class ConversationController {

    private final PostMessage postMessage;
    private final ReportMessage report;
    private final ConversationQueries queries;
    private final Companies companies;
    private final Schools schools;
    private final TerritoryCalendar calendar;

    ConversationController(
            PostMessage postMessage,
            ReportMessage report,
            ConversationQueries queries,
            Companies companies,
            Schools schools,
            TerritoryCalendar calendar) {
        this.postMessage = postMessage;
        this.report = report;
        this.queries = queries;
        this.companies = companies;
        this.schools = schools;
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

    /** Posts a message in the conversation of an application, for the pupil or the company, when it is their turn. */
    @PostMapping("/api/applications/{id}/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable ApplicationId id, @Valid @RequestBody NewMessage message, Caller caller) {
        postMessage.post(caller, id, message.number(), message.text().strip());
    }

    /** Lists the calling pupil's conversations with companies. */
    @GetMapping("/api/conversations/mine")
    List<ConversationView> myConversations(Caller caller) {
        return queries.ofStudent(caller.accountId());
    }

    /** Lists a company's conversations with pupils, for its members. */
    @GetMapping("/api/conversations/received")
    List<ConversationView> conversationsOfCompany(@RequestParam CompanyId companyId, Caller caller) {
        companies.require(caller, companyId);
        return queries.ofCompany(companyId, caller.accountId());
    }

    /** Lists the conversations of the calling guardian's children. */
    @GetMapping("/api/conversations/of-my-children")
    List<ConversationView> conversationsOfMyChildren(Caller caller) {
        return queries.ofChildren(caller.accountId());
    }

    /**
     * Lists the conversations of a school's pupils for its staff. Whoever reads them is recorded for the pupils and
     * guardians to see.
     */
    @GetMapping("/api/conversations")
    List<ConversationView> conversationsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        List<ConversationView> conversation = queries.ofSchool(schoolId);
        queries.wereRead(conversation, caller, "SCHOOL", calendar.today(), calendar.now());
        return conversation;
    }

    /**
     * Reports a message to the operator, for any of those who can read it.
     *
     * @param messageId of the message
     */
    @PostMapping("/api/conversations/{messageId}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reportMessage(@PathVariable MessageId messageId, @Valid @RequestBody NewReport why, Caller caller) {
        report.report(caller, messageId, why.reason());
    }
}
