package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.EventType;
import fr.stagein.events.InternshipState;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The company, or the school for it, says who was there on a half day, and corrects it until the attestation. */
@Component
class SayPresence {

    private final Internships internships;
    private final Sayings sayings;
    private final AgreedPlacements placements;
    private final People people;
    private final TerritoryCalendar calendar;

    SayPresence(
            Internships internships,
            Sayings sayings,
            AgreedPlacements placements,
            People people,
            TerritoryCalendar calendar) {
        this.internships = internships;
        this.sayings = sayings;
        this.placements = placements;
        this.people = people;
        this.calendar = calendar;
    }

    /** All or nothing; what was said before and is the same changes nothing. */
    @Transactional
    void say(Caller caller, AgreementId id, Map<HalfDay.Key, Presence> said) {
        Set<Party> parties = people.requireParty(caller, placements.of(id).orElseThrow(NotFound::new));
        if (!parties.contains(Party.COMPANY) && !parties.contains(Party.SCHOOL)) {
            throw new NotFound();
        }
        Side side = parties.contains(Party.COMPANY) ? Side.COMPANY : Side.SCHOOL;
        say(id, side, caller.accountId().value(), said);
    }

    /** @param by the link with which somebody without an account says it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sayByLink(AgreementId id, String by, Map<HalfDay.Key, Presence> said) {
        say(id, Side.COMPANY, by, said);
    }

    private void say(AgreementId id, Side side, String by, Map<HalfDay.Key, Presence> said) {
        Internship internship = internships.lock(id).orElseThrow(NotFound::new);
        if (internship.attested()) {
            throw Rejection.conflict("internship-attested");
        }
        for (HalfDay.Key key : said.keySet()) {
            if (!internship.hasHalfDay(key)) {
                throw Rejection.field("halfDays", "internship-no-such-half-day", key.day());
            }
            if (key.day().isAfter(calendar.today())) {
                throw Rejection.field("halfDays", "internship-day-to-come", key.day());
            }
        }
        var changed = new HashMap<>(said);
        internship.halfDays().forEach(half -> changed.remove(half.key(), half.presence()));
        if (changed.isEmpty()) {
            return;
        }
        Internship next = internship.said(changed);
        changed.forEach((key, presence) -> sayings.add(id, key, presence, side, by, calendar.now()));
        internships.save(next, happened(internship, next));
    }

    private static EventType<InternshipState> happened(Internship before, Internship next) {
        if (next.hasAbsenceBeside(before)) {
            return EventType.INTERNSHIP_ABSENCE_SAID;
        }
        return before.hasAbsenceBeside(next)
                ? EventType.INTERNSHIP_ABSENCE_CORRECTED
                : EventType.INTERNSHIP_PRESENCE_SAID;
    }
}
