package fr.stagein.applications.rounds;

import fr.stagein.applications.rounds.RankWishes.Wished;
import fr.stagein.applications.rounds.RoundViews.ChildRound;
import fr.stagein.applications.rounds.RoundViews.MyRound;
import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The pupil's side of placement rounds. */
@RestController
class MyRoundController {

    private final RankWishes rank;
    private final AnswerOfferedPlace answer;
    private final RoundViews views;

    MyRoundController(RankWishes rank, AnswerOfferedPlace answer, RoundViews views) {
        this.rank = rank;
        this.answer = answer;
        this.views = views;
    }

    /** @param wishes the first wish first; empty takes all back */
    record RankedWishes(@NotNull @Size(max = 10) List<@NotNull @Valid RankedWish> wishes) {}

    /** @param minutes from door to door, 0 to 1,439, as the page shows them; absent if unknown */
    record RankedWish(
            @NotNull OfferId offerId,
            @Nullable @Min(0) @Max(1439) Integer minutes) {}

    record AcceptedPlace(
            @FreeText(Handling.MASKED) @PlainText @Size(max = 2000)
            String motivation) {}

    /**
     * Lists the placement rounds that the calling pupil takes part in: its wishes, and the place that is offered, if
     * any.
     */
    @GetMapping("/api/rounds/mine")
    List<MyRound> myRounds(Caller caller) {
        return views.mine(caller);
    }

    @GetMapping("/api/rounds/of-my-children")
    List<ChildRound> roundsOfMyChildren(Caller caller) {
        return views.ofChildren(caller);
    }

    /**
     * Replaces the calling pupil's wishes in an open round, the first wish first. An empty list takes all wishes back.
     *
     * @param id of the round
     */
    @PutMapping("/api/rounds/{id}/wishes")
    List<MyRound> rankWishes(@PathVariable UUID id, @Valid @RequestBody RankedWishes ranked, Caller caller) {
        rank.rank(
                caller,
                id,
                ranked.wishes().stream()
                        .map(one -> new Wished(one.offerId(), one.minutes()))
                        .toList());
        return views.mine(caller);
    }

    /**
     * Accepts the place that a round offers to the calling pupil. This applies for it; the company still answers.
     *
     * @param id of the round
     */
    @PostMapping("/api/rounds/{id}/accept")
    List<MyRound> acceptOfferedPlace(@PathVariable UUID id, @Valid @RequestBody AcceptedPlace accepted, Caller caller) {
        answer.accept(caller, id, accepted.motivation());
        return views.mine(caller);
    }

    /**
     * Refuses the place that a round offers to the calling pupil.
     *
     * @param id of the round
     */
    @PostMapping("/api/rounds/{id}/refuse")
    List<MyRound> refuseOfferedPlace(@PathVariable UUID id, Caller caller) {
        answer.refuse(caller, id);
        return views.mine(caller);
    }
}
