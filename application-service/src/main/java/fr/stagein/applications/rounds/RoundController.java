package fr.stagein.applications.rounds;

import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.rounds.LastPupils.LastPupil;
import fr.stagein.applications.rounds.ListPlaces.PlaceLeft;
import fr.stagein.applications.rounds.OpenRound.Terms;
import fr.stagein.applications.rounds.RoundViews.RoundOfSchool;
import fr.stagein.applications.rounds.RoundViews.RoundOutcome;
import fr.stagein.applications.rounds.RoundViews.SchoolRound;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The school's side: its last pupils, the places left for each, and its placement rounds. */
@RestController
class RoundController {

    private final LastPupils lastPupils;
    private final ListPlaces listPlaces;
    private final OpenRound open;
    private final JoinRound join;
    private final LeadRound lead;
    private final RoundViews views;
    private final Schools schools;

    RoundController(
            LastPupils lastPupils,
            ListPlaces listPlaces,
            OpenRound open,
            JoinRound join,
            LeadRound lead,
            RoundViews views,
            Schools schools) {
        this.lastPupils = lastPupils;
        this.listPlaces = listPlaces;
        this.open = open;
        this.join = join;
        this.lead = lead;
        this.views = views;
        this.schools = schools;
    }

    /**
     * @param mostWishes how many wishes a pupil can rank, 1 to 10
     * @param daysToAnswer days that a pupil has to answer an offered place, 1 to 30
     * @param closesOn last day for wishes, from today to the day before the week
     */
    record NewRound(
            @NotNull SchoolId schoolId,
            @NotNull Week week,
            @NotNull @Min(1) @Max(10) Integer mostWishes,
            @NotNull @Min(1) @Max(30) Integer daysToAnswer,
            @NotNull LocalDate closesOn) {}

    record OfferedPreview(@NotNull @Size(max = 36) String fingerprint) {}

    /** Lists the pupils of a school who lack a place in a coming internship week of their class, for its staff. */
    @GetMapping("/api/placements/last-pupils")
    List<LastPupil> lastPupils(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return lastPupils.ofSchool(schoolId);
    }

    /** Lists the seats that are left for one pupil, each with what the school's staff should check first. */
    @GetMapping("/api/placements/last-pupils/{studentId}/places")
    List<PlaceLeft> placesLeft(@PathVariable StudentId studentId, @RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return listPlaces.of(schoolId, studentId);
    }

    /**
     * Opens a placement round of a school for one week, for its staff. Its pupils without a place can then rank wishes.
     */
    @PostMapping("/api/rounds")
    @ResponseStatus(HttpStatus.CREATED)
    RoundOutcome openRound(@Valid @RequestBody NewRound round, Caller caller) {
        return outcome(open.ofSchool(
                caller,
                round.schoolId(),
                new Terms(round.week(), round.mostWishes(), round.daysToAnswer(), round.closesOn())));
    }

    /** Lists a school's placement rounds, for its staff. */
    @GetMapping("/api/rounds")
    List<SchoolRound> roundsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return views.ofSchool(schoolId);
    }

    /**
     * Gives a placement round, its preview or its result to the school's staff.
     *
     * @param id of the round
     */
    @GetMapping("/api/rounds/{id}")
    RoundOutcome round(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable SchoolId schoolId, Caller caller) {
        RoundOfSchool round = views.get(id, schoolId);
        schools.require(caller, round.schoolId());
        return views.outcome(round.round(), round.schoolId());
    }

    @PostMapping("/api/rounds/{id}/join")
    RoundOutcome joinRound(@PathVariable UUID id, @RequestParam SchoolId schoolId, Caller caller) {
        join.join(caller, id, schoolId);
        return outcome(id, schoolId);
    }

    @PostMapping("/api/rounds/{id}/leave")
    RoundOutcome leaveRound(@PathVariable UUID id, @RequestParam SchoolId schoolId, Caller caller) {
        join.leave(caller, id, schoolId);
        return outcome(id, schoolId);
    }

    /**
     * Closes a round for wishes before its last day, for the school's staff. Closing it again changes nothing.
     *
     * @param id of the round
     */
    @PostMapping("/api/rounds/{id}/close")
    RoundOutcome closeRound(@PathVariable UUID id, Caller caller) {
        lead.close(caller, id);
        return outcome(id);
    }

    /**
     * Cancels a round in which no place has been offered yet, for the school's staff.
     *
     * @param id of the round
     */
    @PostMapping("/api/rounds/{id}/cancel")
    RoundOutcome cancelRound(@PathVariable UUID id, Caller caller) {
        lead.cancel(caller, id);
        return outcome(id);
    }

    /**
     * Offers each pupil of a round the place that the preview has for them, and holds its seat. It is refused if the
     * preview that the caller saw has changed.
     *
     * @param id of the round
     */
    @PostMapping("/api/rounds/{id}/offer")
    RoundOutcome offerPlaces(@PathVariable UUID id, @Valid @RequestBody OfferedPreview preview, Caller caller) {
        lead.offer(caller, id, preview.fingerprint());
        return outcome(id);
    }

    private RoundOutcome outcome(UUID id) {
        return outcome(id, null);
    }

    private RoundOutcome outcome(UUID id, @Nullable SchoolId school) {
        RoundOfSchool round = views.get(id, school);
        return views.outcome(round.round(), round.schoolId());
    }
}
