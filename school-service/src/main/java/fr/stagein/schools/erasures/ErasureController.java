package fr.stagein.schools.erasures;

import fr.stagein.events.ErasureId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.schools.access.Headship;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasures over HTTP: a person asks, the head or the operator decides, the operator sees when all is done. */
@RestController
class ErasureController {

    private static final int NEWEST = 200;

    private final ErasureList erasures;
    private final AskForErasure ask;
    private final DecideErasure decide;
    private final EraseStudent erase;
    private final Headship headship;

    ErasureController(
            ErasureList erasures, AskForErasure ask, DecideErasure decide, EraseStudent erase, Headship headship) {
        this.erasures = erasures;
        this.ask = ask;
        this.decide = decide;
        this.erase = erase;
        this.headship = headship;
    }

    /** @param student a pupil; absent for the caller's own account */
    record ErasureWish(@Nullable StudentId student) {}

    /** @param reason for whoever asked, where it is refused */
    record ErasureDecision(
            boolean accepted,

            @Nullable @FreeText(Handling.REFUSED) @Size(max = 500)
            String reason) {}

    /** Asks for the erasure of the caller's own account, or of the file of a pupil for whom the caller stands. */
    @PostMapping("/api/erasures")
    @ResponseStatus(HttpStatus.CREATED)
    Erasure askForErasure(@Valid @RequestBody ErasureWish wish, Caller caller) {
        return found(ask.ask(caller, wish.student()));
    }

    /** Lists the erasures for which the caller has asked, with where each stands. */
    @GetMapping("/api/erasures/mine")
    List<Erasure> myErasures(Caller caller) {
        return erasures.of(caller.accountId());
    }

    /** Lists the newest 200 erasures with where each stands, for the operator. */
    @GetMapping("/api/erasures")
    List<Erasure> allErasures() {
        return erasures.newest(NEWEST);
    }

    /** Lists the erasures that wait for the decision of a school's head. */
    @GetMapping("/api/schools/{id}/erasures")
    List<ErasureList.Request> erasuresAskedAtSchool(@PathVariable SchoolId id, Caller caller) {
        headship.require(caller, id);
        return erasures.askedAt(id);
    }

    /**
     * Accepts or refuses an erasure: the head of the school decides for a pupil, the operator for anybody else. A
     * refusal needs a reason.
     */
    @PostMapping("/api/erasures/{id}/decision")
    Erasure decideErasure(@PathVariable ErasureId id, @Valid @RequestBody ErasureDecision decision, Caller caller) {
        decide.decide(caller, id, decision.accepted(), decision.reason());
        return found(id);
    }

    /** Orders the erasure of a pupil's file, for the head, without having been asked. */
    @PostMapping("/api/schools/{id}/students/{studentId}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    Erasure eraseStudent(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        return found(erase.erase(caller, id, studentId));
    }

    private Erasure found(ErasureId id) {
        return erasures.find(id).orElseThrow();
    }
}
