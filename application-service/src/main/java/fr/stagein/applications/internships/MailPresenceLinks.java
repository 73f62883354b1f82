package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.AgreementMails;
import fr.stagein.applications.agreements.Mailbox;
import fr.stagein.applications.agreements.People;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On the first morning the tutor is mailed a link with which to say who is there; else the company of a place found
 * alone, where it was written to before. The school may have one mailed as well.
 */
@Component
class MailPresenceLinks {

    /** In the territory: before work begins, and not at night. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** What began longer ago is not mailed by itself. */
    private static final Period AFTERWARDS = Period.ofWeeks(27);

    private static final int BATCH = 50;
    private static final int A_DAY = 5;

    private final Internships internships;
    private final PresenceLinks links;
    private final AgreedPlacements placements;
    private final People people;
    private final TerritoryCalendar calendar;
    private final Today today;

    MailPresenceLinks(
            Internships internships,
            PresenceLinks links,
            AgreedPlacements placements,
            People people,
            TerritoryCalendar calendar,
            Today today) {
        this.internships = internships;
        this.links = links;
        this.placements = placements;
        this.people = people;
        this.calendar = calendar;
        this.today = today;
    }

    /** Mails those that are due. */
    @Transactional
    void mailDue() {
        links.takeOffOld(calendar.now());
        if (today.time().toLocalTime().isBefore(MORNING)) {
            return;
        }
        for (AgreementId id : links.lockUnlinked(today.day(), today.day().minus(AFTERWARDS), BATCH)) {
            placements.of(id).ifPresent(this::mailTo);
            links.linked(id);
        }
    }

    /** To the tutor's own mailbox, or the company's that has no account. */
    private void mailTo(AgreedPlacement agreed) {
        placements.mailboxWithoutAccount(agreed).ifPresent(address -> mail(agreed, address));
    }

    /** The school has a link mailed, five a day at most. */
    @Transactional
    void mail(Caller staff, AgreementId id, String address) {
        AgreedPlacement agreed = placements.of(id).orElseThrow(NotFound::new);
        if (!people.partiesOf(staff, agreed).contains(Party.SCHOOL)) {
            throw new NotFound();
        }
        Internship internship = internships.lock(id).orElseThrow(NotFound::new);
        if (internship.attested()) {
            throw Rejection.conflict("internship-attested");
        }
        if (!Mailbox.isOne(address)) {
            throw Rejection.field("email", "agreement-field-email");
        }
        if (links.madeSince(id, calendar.startOf(today.day())) >= A_DAY) {
            throw new Rejection(HttpStatus.TOO_MANY_REQUESTS, "agreement-link-too-many");
        }
        mail(agreed, address.strip());
        links.linked(id);
    }

    private void mail(AgreedPlacement agreed, String address) {
        links.mail(AgreementMails.Kind.PRESENCE, agreed, address, calendar.now());
    }
}
