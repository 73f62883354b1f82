package fr.stagein.applications.rounds;

import fr.stagein.applications.placement.SeatHolds;
import fr.stagein.applications.rounds.LastPupils.Without;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Solves a round as things are now: pupils who have found a place are out, as are offers that are closed or full. */
@Component
class SolveRound {

    private final RoundWishes roundWishes;
    private final LastPupils pupils;
    private final RoundOffers offers;
    private final SeatHolds seats;

    SolveRound(RoundWishes roundWishes, LastPupils pupils, RoundOffers offers, SeatHolds seats) {
        this.roundWishes = roundWishes;
        this.pupils = pupils;
        this.offers = offers;
        this.seats = seats;
    }

    RoundSolution solve(Round round) {
        List<RoundWish> wishes = roundWishes.of(round);
        return solve(round, wishes, seats.free(round.week(), offersOf(wishes)));
    }

    /** Its seats stay as they are until the transaction is over. */
    RoundSolution solveForGood(Round round) {
        List<RoundWish> wishes = roundWishes.of(round);
        return solve(round, wishes, seats.lockFree(round.week(), offersOf(wishes)));
    }

    private RoundSolution solve(Round round, List<RoundWish> wishes, Map<OfferId, Integer> free) {
        Map<StudentId, Without> without = pupils.ofWeek(round.schools(), round.week());
        Map<SchoolId, Map<OfferId, Set<String>>> open = new HashMap<>();
        round.schools().forEach(school -> open.put(school, offers.openTo(school, offersOf(wishes))));
        return RoundSolution.of(
                without.keySet(),
                wishes,
                wish -> {
                    Without pupil = without.get(wish.studentId());
                    return pupil != null
                            && open.getOrDefault(pupil.schoolId(), Map.of())
                                    .getOrDefault(wish.offerId(), Set.of())
                                    .contains(pupil.programme());
                },
                free,
                round.seed());
    }

    private static Set<OfferId> offersOf(List<RoundWish> wishes) {
        return wishes.stream().map(RoundWish::offerId).collect(Collectors.toSet());
    }
}
