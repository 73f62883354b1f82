package fr.stagein.applications.internships;

import fr.stagein.applications.internships.InternshipViews.EmergencyContact;
import fr.stagein.applications.internships.InternshipViews.InternshipRow;
import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.applications.internships.ListInternships.DaysPresent;
import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Internships over HTTP: each party's list, the days and who was there. */
@RestController
class InternshipController {

    private final ListInternships list;
    private final ShowInternship show;
    private final SayPresence say;
    private final ShowEmergencyContact contact;
    private final MailPresenceLinks links;

    InternshipController(
            ListInternships list,
            ShowInternship show,
            SayPresence say,
            ShowEmergencyContact contact,
            MailPresenceLinks links) {
        this.list = list;
        this.show = show;
        this.say = say;
        this.contact = contact;
        this.links = links;
    }

    record HalfDaySaid(
            @NotNull LocalDate day,
            @NotNull Half half,
            @NotNull Presence presence) {}

    record PresenceSaid(@NotNull @Size(min = 1, max = 300) List<@Valid @NotNull HalfDaySaid> halfDays) {
        /** Of one that is there twice the last counts. */
        Map<HalfDay.Key, Presence> said() {
            var said = new LinkedHashMap<HalfDay.Key, Presence>();
            halfDays.forEach(half -> said.put(new HalfDay.Key(half.day(), half.half()), half.presence()));
            return said;
        }
    }

    record PresenceMailbox(@NotNull @Size(max = 200) String email) {}

    /** Lists the calling pupil's internships. */
    @GetMapping("/api/internships/mine")
    List<InternshipRow> myInternships(Caller caller) {
        return list.ofStudent(caller);
    }

    /** Lists the internships of the calling guardian's children. */
    @GetMapping("/api/internships/of-my-children")
    List<InternshipRow> internshipsOfMyChildren(Caller caller) {
        return list.ofChildren(caller);
    }

    /** Lists a company's internships, for its members. */
    @GetMapping("/api/internships/received")
    List<InternshipRow> receivedInternships(@RequestParam CompanyId companyId, Caller caller) {
        return list.ofCompany(caller, companyId);
    }

    /** Lists the internships of a school's pupils, for its staff. */
    @GetMapping("/api/internships")
    List<InternshipRow> internshipsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        return list.ofSchool(caller, schoolId);
    }

    /**
     * Counts for a school's staff the days on which each pupil was present in a period.
     *
     * @param from first day, as 2027-02-01
     * @param to last day, included
     */
    @GetMapping("/api/internships/days-present")
    List<DaysPresent> daysPresent(
            @RequestParam SchoolId schoolId, @RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
        return list.daysPresent(caller, schoolId, from, to);
    }

    /**
     * Gives an internship to one of its parties: its days, who was present, and what the caller can do.
     *
     * @param id of its agreement
     */
    @GetMapping("/api/internships/{id}")
    InternshipView internship(@PathVariable AgreementId id, Caller caller) {
        return show.show(caller, id);
    }

    /**
     * Records whether the pupil was present in up to 300 half days. What is sent later replaces what was sent before.
     *
     * @param id of the internship's agreement
     */
    @PutMapping("/api/internships/{id}/presence")
    InternshipView sayPresence(@PathVariable AgreementId id, @Valid @RequestBody PresenceSaid presence, Caller caller) {
        say.say(caller, id, presence.said());
        return show.show(caller, id);
    }

    /**
     * Shows whom to call in an emergency. Whoever reads it is recorded, so it is no GET.
     *
     * @param id of the internship's agreement
     */
    @PostMapping("/api/internships/{id}/emergency-contact")
    EmergencyContact emergencyContact(@PathVariable AgreementId id, Caller caller) {
        return contact.show(caller, id);
    }

    /**
     * Mails the company, at the address in the body, a link through which it records presence without an account.
     *
     * @param id of the internship's agreement
     */
    @PostMapping("/api/internships/{id}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mailPresenceLink(@PathVariable AgreementId id, @Valid @RequestBody PresenceMailbox mailbox, Caller caller) {
        links.mail(caller, id, mailbox.email());
    }
}
