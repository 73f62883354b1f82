package fr.stagein.applications.rounds;

import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.rounds.Round.State;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's head agrees that its pupils take part in a round of the territory, or takes that back while it is open. */
@Component
class JoinRound {

    private final Rounds rounds;
    private final RoundSchools roundSchools;
    private final Schools schools;
    private final TerritoryCalendar calendar;

    JoinRound(Rounds rounds, RoundSchools roundSchools, Schools schools, TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.roundSchools = roundSchools;
        this.schools = schools;
        this.calendar = calendar;
    }

    /** @throws Rejection if the round takes no more wishes, or the school has another one for that week */
    @Transactional
    void join(Caller head, UUID id, SchoolId school) {
        Round round = lock(head, id, school);
        try {
            roundSchools.takesPart(round, school, head.accountId());
        } catch (DuplicateKeyException another) {
            throw Rejection.conflict("round-under-way", round.week());
        }
    }

    /**
     * Its pupils' wishes count no longer; they are there again if it comes back.
     *
     * @throws Rejection if the round takes no more wishes
     */
    @Transactional
    void leave(Caller head, UUID id, SchoolId school) {
        roundSchools.takesPart(lock(head, id, school), school, null);
    }

    private Round lock(Caller head, UUID id, SchoolId school) {
        schools.require(head, school);
        Round round = rounds.lock(id)
                .filter(one -> one.isOfTerritory() && roundSchools.isInvited(id, school))
                .orElseThrow(NotFound::new);
        if (round.state(calendar.today()) != State.OPEN) {
            throw Rejection.conflict("round-closed-to-schools");
        }
        return round;
    }
}
