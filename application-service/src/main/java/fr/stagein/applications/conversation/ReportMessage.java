package fr.stagein.applications.conversation;

import fr.stagein.applications.conversation.Reports.Reason;
import fr.stagein.applications.conversation.Reports.Report;
import fr.stagein.applications.conversation.Reports.Reporter;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.events.EventType;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody finds a message wrong; the operator deals with it. A report hides nothing by itself. */
@Component
class ReportMessage {

    private final Conversations conversations;
    private final Reports reports;
    private final Companies companies;
    private final Students students;
    private final Schools schools;
    private final Clock clock;

    ReportMessage(
            Conversations conversations,
            Reports reports,
            Companies companies,
            Students students,
            Schools schools,
            Clock clock) {
        this.conversations = conversations;
        this.reports = reports;
        this.companies = companies;
        this.students = students;
        this.schools = schools;
        this.clock = clock;
    }

    /** Reporting again changes nothing. */
    @Transactional
    void report(Caller caller, MessageId message, Reason reason) {
        Conversation conversation = conversations
                .applicationOf(message)
                .flatMap(conversations::lock)
                .orElseThrow(NotFound::new);
        if (reports.add(message, caller.accountId(), requirePart(caller, conversation), reason, clock.instant())) {
            conversations.publish(EventType.CONVERSATION_REPORTED, conversation);
        }
    }

    /** Settling again changes nothing: the first one's words stay. */
    @Transactional
    void settle(Caller operator, ReportId id, String settlement) {
        Report report = reports.find(id).orElseThrow(NotFound::new);
        Conversation conversation = conversations.lock(report.applicationId()).orElseThrow(NotFound::new);
        if (reports.settle(id, operator.accountId(), settlement, clock.instant())) {
            conversations.publish(EventType.CONVERSATION_REPORT_SETTLED, conversation);
        }
    }

    private Reporter requirePart(Caller caller, Conversation conversation) {
        if (caller.has(Role.STUDENT)) {
            students.require(caller, conversation.studentId());
            return Reporter.STUDENT;
        }
        if (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL)) {
            schools.require(caller, conversation.schoolId());
            return Reporter.SCHOOL;
        }
        companies.require(caller, conversation.companyId());
        return Reporter.COMPANY;
    }
}
