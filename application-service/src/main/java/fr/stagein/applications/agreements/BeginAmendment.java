package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** School or company begins an amendment of what all have signed: it holds the same words until somebody changes them. */
@Component
class BeginAmendment {

    private final Agreements agreements;
    private final Parts parts;
    private final People people;
    private final TerritoryCalendar calendar;

    BeginAmendment(Agreements agreements, Parts parts, People people, TerritoryCalendar calendar) {
        this.agreements = agreements;
        this.parts = parts;
        this.people = people;
        this.calendar = calendar;
    }

    /** @return the amendment, the one under way if there is one: who presses twice begins one */
    @Transactional
    AgreementId begin(Caller caller, AgreementId id) {
        Agreement original = agreements.lock(id).orElseThrow(NotFound::new);
        Party by = mayBegin(people.requireParty(caller, original.placement())).orElseThrow(NotFound::new);
        if (!original.mayBeAmended()) {
            throw Rejection.conflict("agreement-not-to-amend");
        }
        List<Agreement> before = agreements.amendmentsOf(id);
        Optional<Agreement> underWay =
                before.stream().filter(Agreement::isUnderWay).findFirst();
        if (underWay.isPresent()) {
            return underWay.get().id();
        }
        int number = before.stream()
                        .map(Agreement::amendment)
                        .filter(Objects::nonNull)
                        .mapToInt(Amendment::number)
                        .max()
                        .orElse(0)
                + 1;
        Instant now = calendar.now();
        Agreement draft = original.amended(
                new AgreementId(UUID.randomUUID()), number, List.of(new Turn(by, Task.FILL)), VerifyCodes.next(), now);
        if (!agreements.add(draft, now)) {
            throw Rejection.conflict("agreement-not-to-amend");
        }
        Agreement amended = agreements.newestInForce(original);
        parts.of(amended.id()).values().forEach(part -> parts.save(draft.id(), part, now));
        return draft.id();
    }

    /** As which of these parties. */
    static Optional<Party> mayBegin(Set<Party> parties) {
        return parties.contains(Party.SCHOOL)
                ? Optional.of(Party.SCHOOL)
                : Optional.of(Party.COMPANY).filter(parties::contains);
    }
}
