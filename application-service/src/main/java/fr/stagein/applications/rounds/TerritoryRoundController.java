package fr.stagein.applications.rounds;

import fr.stagein.applications.rounds.LastPupils.SchoolWithout;
import fr.stagein.applications.rounds.OpenRound.Terms;
import fr.stagein.applications.rounds.RoundController.OfferedPreview;
import fr.stagein.applications.rounds.TerritoryRounds.TerritoryRound;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's side of placement rounds for several schools. */
@RestController
class TerritoryRoundController {

    private final OpenRound open;
    private final LeadRound lead;
    private final TerritoryRounds views;

    TerritoryRoundController(OpenRound open, LeadRound lead, TerritoryRounds views) {
        this.open = open;
        this.lead = lead;
        this.views = views;
    }

    /**
     * @param schools that are invited; each takes part once its head has agreed
     * @param closesOn last day for wishes, from today to the day before the week
     * @param daysToAnswer how long a pupil may think about what is offered
     */
    record NewTerritoryRound(
            @NotNull @Size(min = 1, max = 200) Set<@NotNull SchoolId> schools,
            @NotNull Week week,
            @NotNull @Min(1) @Max(10) Integer mostWishes,
            @NotNull @Min(1) @Max(30) Integer daysToAnswer,
            @NotNull LocalDate closesOn) {}

    @GetMapping("/api/rounds/territory")
    List<TerritoryRound> roundsOfTerritory() {
        return views.all();
    }

    @GetMapping("/api/rounds/territory/schools")
    List<SchoolWithout> schoolsWithoutPlaces(@RequestParam Week week) {
        return views.schoolsWithout(week);
    }

    @PostMapping("/api/rounds/territory")
    @ResponseStatus(HttpStatus.CREATED)
    TerritoryRound openTerritoryRound(@Valid @RequestBody NewTerritoryRound round, Caller caller) {
        return views.one(open.ofTerritory(
                caller,
                round.schools(),
                new Terms(round.week(), round.mostWishes(), round.daysToAnswer(), round.closesOn())));
    }

    @GetMapping("/api/rounds/territory/{id}")
    TerritoryRound territoryRound(@PathVariable UUID id) {
        return views.one(id);
    }

    @PostMapping("/api/rounds/territory/{id}/close")
    TerritoryRound closeTerritoryRound(@PathVariable UUID id) {
        lead.closeOfTerritory(id);
        return views.one(id);
    }

    @PostMapping("/api/rounds/territory/{id}/cancel")
    TerritoryRound cancelTerritoryRound(@PathVariable UUID id) {
        lead.cancelOfTerritory(id);
        return views.one(id);
    }

    @PostMapping("/api/rounds/territory/{id}/offer")
    TerritoryRound offerTerritoryPlaces(@PathVariable UUID id, @Valid @RequestBody OfferedPreview preview) {
        lead.offerOfTerritory(id, preview.fingerprint());
        return views.one(id);
    }
}
