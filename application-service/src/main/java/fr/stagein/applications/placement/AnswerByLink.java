package fr.stagein.applications.placement;

import fr.stagein.applications.placement.AnswerLinks.Link;
import fr.stagein.applications.placement.AnswerLinks.Past;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A company's member answers from the mail, with its link and code instead of an account. The link is good until the
 * last day to answer, for one answer, and for five wrong codes.
 */
@Component
class AnswerByLink {

    private final AnswerLinks links;
    private final Applications applications;
    private final MarkApplicationSeen markSeen;
    private final AcceptApplication accept;
    private final DeclineApplication decline;
    private final Companies companies;
    private final TerritoryCalendar calendar;
    private final TransactionTemplate transaction;

    AnswerByLink(
            AnswerLinks links,
            Applications applications,
            MarkApplicationSeen markSeen,
            AcceptApplication accept,
            DeclineApplication decline,
            Companies companies,
            TerritoryCalendar calendar,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.applications = applications;
        this.markSeen = markSeen;
        this.accept = accept;
        this.decline = decline;
        this.companies = companies;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Shows it: nothing is decided, the student hears that it was read. */
    ApplicationId view(String token, String code) {
        return with(token, code, (link, member) -> markSeen.markSeen(member, link.application()));
    }

    ApplicationId accept(String token, String code) {
        return with(token, code, (link, member) -> {
            accept.accept(member, link.application());
            links.used(link, calendar.now());
        });
    }

    ApplicationId decline(String token, String code, String reason) {
        return with(token, code, (link, member) -> {
            decline.decline(member, link.application(), reason);
            links.used(link, calendar.now());
        });
    }

    /** One transaction; a wrong code is counted in it, and refused once that is kept. */
    private ApplicationId with(String token, String code, BiConsumer<Link, Caller> step) {
        Link link = links.read(token).orElseThrow(() -> Rejection.conflict("answer-link-unknown"));
        Optional<Rejection> wrong = transaction.execute(status -> {
            Application application =
                    applications.lock(link.application()).orElseThrow(() -> Rejection.conflict("answer-link-unknown"));
            var member = new Caller(link.member(), Set.of(Role.COMPANY), "");
            if (!companies.holds(member, application.companyId())) {
                throw Rejection.conflict("answer-link-unknown");
            }
            Past past = links.lock(link);
            if (past.used()) {
                throw Rejection.conflict("answer-link-used");
            }
            if (past.wrongCodes() >= AnswerLinks.TRIES) {
                throw Rejection.conflict("answer-link-locked");
            }
            if (!links.isCode(link, code)) {
                links.wrongCode(link);
                return Optional.of(wrongCode(AnswerLinks.TRIES - past.wrongCodes() - 1));
            }
            requireOpen(application, link);
            step.accept(link, member);
            return Optional.empty();
        });
        if (wrong != null && wrong.isPresent()) {
            throw wrong.get();
        }
        return link.application();
    }

    private static Rejection wrongCode(int left) {
        return left == 0
                ? Rejection.conflict("answer-link-locked")
                : new Rejection(HttpStatus.FORBIDDEN, "answer-code-wrong", left);
    }

    private void requireOpen(Application application, Link link) {
        if (calendar.today().isAfter(link.answerBy()) || application.status() == Status.EXPIRED) {
            throw Rejection.conflict("answer-link-expired");
        }
        if (application.status() != Status.SUBMITTED && application.status() != Status.SEEN) {
            throw Rejection.conflict("answer-link-moot");
        }
    }
}
