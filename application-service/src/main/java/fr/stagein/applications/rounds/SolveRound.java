package fr.stagein.applications.rounds;

import fr.stagein.applications.placement.SeatHolds;
import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Solves a round as things are now: pupils who have found a place are out, as are offers that are closed or full. */
@Component
class SolveRound {

    private final Rounds rounds;
    private final LastPupils pupils;
    private final RoundOffers offers;
    private final SeatHolds seats;

    SolveRound(Rounds rounds, LastPupils pupils, RoundOffers offers, SeatHolds seats) {
        this.rounds = rounds;
        this.pupils = pupils;
        this.offers = offers;
        this.seats = seats;
    }

    RoundSolution solve(Round round) {
        List<RoundWish> wishes = rounds.wishes(round);
        return solve(round, wishes, seats.free(round.week(), offersOf(wishes)));
    }

    /** Its seats stay as they are until the transaction is over. */
    RoundSolution solveForGood(Round round) {
        List<RoundWish> wishes = rounds.wishes(round);
        return solve(round, wishes, seats.lockFree(round.week(), offersOf(wishes)));
    }

    private RoundSolution solve(Round round, List<RoundWish> wishes, Map<OfferId, Integer> free) {
        Map<StudentId, String> without = pupils.ofWeek(round.schoolId(), round.week());
        Map<OfferId, Set<String>> open = offers.openTo(round.schoolId(), offersOf(wishes));
        return RoundSolution.of(
                without.keySet(),
                wishes,
                wish -> open.getOrDefault(wish.offerId(), Set.of())
                        .contains(without.getOrDefault(wish.studentId(), "")),
                free,
                round.seed());
    }

    private static Set<OfferId> offersOf(List<RoundWish> wishes) {
        return wishes.stream().map(RoundWish::offerId).collect(Collectors.toSet());
    }
}
