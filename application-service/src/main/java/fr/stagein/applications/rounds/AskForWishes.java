package fr.stagein.applications.rounds;

import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each pupil without a place that a round is open, and once more before it closes if they ranked nothing. Whoever
 * loses a place, or joins the class, while it is open is told then.
 */
@Component
class AskForWishes {

    /** So long before the last day whoever has ranked nothing is reminded, but not on the day on which they were asked. */
    private static final Period BEFORE = Period.ofDays(2);

    private static final int BATCH = 200;

    private final Rounds rounds;
    private final RoundAsks asks;
    private final RoundSchools schools;
    private final TerritoryCalendar calendar;

    AskForWishes(Rounds rounds, RoundAsks asks, RoundSchools schools, TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.asks = asks;
        this.schools = schools;
        this.calendar = calendar;
    }

    /** @return whether there may be more to do */
    @Transactional
    boolean askSome() {
        boolean more = asks.takeOff(BATCH) == BATCH;
        more |= schools.takeOff(BATCH) == BATCH;
        LocalDate today = calendar.today();
        for (UUID id : rounds.open()) {
            // Nobody closes it meanwhile.
            Round round = rounds.lockToRead(id)
                    .filter(one -> one.state(today) == Round.State.OPEN)
                    .orElse(null);
            if (round == null) {
                continue;
            }
            int asked = asks.ask(round, BATCH);
            int reminded = 0;
            if (!today.isBefore(round.closesOn().minus(BEFORE))) {
                reminded = asks.remind(round, today, BATCH);
            }
            more = more || asked == BATCH || reminded == BATCH;
        }
        return more;
    }
}
