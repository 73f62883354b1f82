package fr.stagein.applications.words;

import fr.stagein.applications.known.Companies;
import fr.stagein.applications.known.Schools;
import fr.stagein.applications.known.Students;
import fr.stagein.applications.words.Reports.Reason;
import fr.stagein.applications.words.Reports.Report;
import fr.stagein.applications.words.Reports.Reporter;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody finds a message wrong; the operator deals with it. A report hides nothing by itself. */
@Component
class ReportMessage {

    private final Conversations conversations;
    private final Reports reports;
    private final Companies worksAt;
    private final Students students;
    private final Schools isStaffOf;
    private final Clock clock;

    ReportMessage(
            Conversations conversations,
            Reports reports,
            Companies worksAt,
            Students students,
            Schools isStaffOf,
            Clock clock) {
        this.conversations = conversations;
        this.reports = reports;
        this.worksAt = worksAt;
        this.students = students;
        this.isStaffOf = isStaffOf;
        this.clock = clock;
    }

    /** Reporting again changes nothing. */
    @Transactional
    void report(Caller caller, MessageId message, Reason reason) {
        Words words = conversations
                .applicationOf(message)
                .flatMap(conversations::lock)
                .orElseThrow(NotFound::new);
        if (reports.add(message, caller.accountId(), requirePart(caller, words), reason, clock.instant())) {
            conversations.publish(EventType.WORDS_REPORTED, words);
        }
    }

    /** Settling again changes nothing: the first one's words stay. */
    @Transactional
    void settle(Caller operator, ReportId id, String settlement) {
        Report report = reports.find(id).orElseThrow(NotFound::new);
        Words words = conversations.lock(report.applicationId()).orElseThrow(NotFound::new);
        if (reports.settle(id, operator.accountId(), settlement, clock.instant())) {
            conversations.publish(EventType.WORDS_REPORT_SETTLED, words);
        }
    }

    private Reporter requirePart(Caller caller, Words words) {
        if (caller.has(Role.STUDENT)) {
            students.require(caller, words.studentId());
            return Reporter.STUDENT;
        }
        if (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL)) {
            isStaffOf.require(caller, words.schoolId());
            return Reporter.SCHOOL;
        }
        worksAt.require(caller, words.companyId());
        return Reporter.COMPANY;
    }
}
