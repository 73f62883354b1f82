package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student or the school has the company of a place found alone mailed a link to its part. */
@Component
class LinkCompany {

    /** More is no mistyped address but somebody who mails strangers. */
    private static final int A_DAY = 5;

    private final Agreements agreements;
    private final Parts parts;
    private final Links links;
    private final People people;
    private final Clock clock;

    LinkCompany(Agreements agreements, Parts parts, Links links, People people, Clock clock) {
        this.agreements = agreements;
        this.parts = parts;
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    void link(Caller caller, AgreementId id, String email) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        boolean may = parties.contains(Party.STUDENT) || parties.contains(Party.SCHOOL);
        if (!may || !agreement.placement().isFoundAlone()) {
            throw new NotFound();
        }
        if (!agreement.isUnderWay()) {
            throw Rejection.conflict("agreement-over");
        }
        String address = email.strip();
        if (address.length() > 200 || !PartCheck.isMail(address)) {
            throw Rejection.field("email", "agreement-field-email");
        }
        if (links.companyLinksSince(id, clock.instant().minus(Duration.ofDays(1))) >= A_DAY) {
            throw new Rejection(HttpStatus.TOO_MANY_REQUESTS, "agreement-link-too-many");
        }
        links.mailCompany(agreement, address, AgreementContents.values(parts.of(id)), clock.instant());
    }
}
