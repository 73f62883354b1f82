package fr.stagein.applications.internships;

import fr.stagein.applications.internships.InternshipController.HalfDaySaid;
import fr.stagein.applications.internships.InternshipController.PresenceSaid;
import fr.stagein.applications.internships.InternshipViews.EmergencyContact;
import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.applications.internships.OpenPresenceLink.LinkSecret;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Internships from the mail, without an account. */
@RestController
class PresenceLinkController {

    private final ActByPresenceLink act;

    PresenceLinkController(ActByPresenceLink act) {
        this.act = act;
    }

    /** @param token what stands behind the {@code #} of the link */
    record PresenceKey(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code) {

        LinkSecret key() {
            return new LinkSecret(token, code);
        }

        @Override
        public String toString() {
            return "PresenceKey[]";
        }
    }

    record LinkedPresence(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,
            @NotNull @Size(min = 1, max = 300) List<@Valid @NotNull HalfDaySaid> halfDays) {

        @Override
        public String toString() {
            return "LinkedPresence[]";
        }
    }

    /** @param id made by the page: two taps are one */
    record LinkedAccident(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,
            @NotNull AlarmId id,

            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 1000)
            String words) {

        @Override
        public String toString() {
            return "LinkedAccident[]";
        }
    }

    /** Shows an internship to whoever holds the link and the code of the company's mail. */
    @PostMapping("/api/internships/by-link/view")
    InternshipView viewInternshipByLink(@Valid @RequestBody PresenceKey key) {
        return act.view(key.key());
    }

    /** Records whether the pupil was present, through the link of the company's mail. */
    @PostMapping("/api/internships/by-link/presence")
    InternshipView sayPresenceByLink(@Valid @RequestBody LinkedPresence presence) {
        return act.say(new LinkSecret(presence.token(), presence.code()), new PresenceSaid(presence.halfDays()).said());
    }

    /** Tells the school of an accident, through the link of the company's mail. */
    @PostMapping("/api/internships/by-link/accident")
    InternshipView tellOfAccidentByLink(@Valid @RequestBody LinkedAccident accident) {
        return act.tellOfAccident(
                new LinkSecret(accident.token(), accident.code()),
                accident.id(),
                AlarmController.words(accident.words()));
    }

    /** Shows whom to call in an emergency, through the link of the company's mail. Whoever reads it is recorded. */
    @PostMapping("/api/internships/by-link/emergency-contact")
    EmergencyContact emergencyContactByLink(@Valid @RequestBody PresenceKey key) {
        return act.contact(key.key());
    }
}
