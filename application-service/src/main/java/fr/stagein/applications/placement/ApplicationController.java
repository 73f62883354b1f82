package fr.stagein.applications.placement;

import fr.stagein.applications.known.Companies;
import fr.stagein.applications.known.Schools;
import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.applications.placement.Colleagues.Colleague;
import fr.stagein.applications.placement.SchoolApplications.SchoolApplication;
import fr.stagein.applications.placement.Views.Candidate;
import fr.stagein.applications.placement.Views.ChildApplication;
import fr.stagein.applications.placement.Views.ConfirmedPlace;
import fr.stagein.applications.placement.Views.MyApplication;
import fr.stagein.applications.placement.Views.Placement;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications over HTTP: the student's side, the company's, the guardian's and the school's. */
@RestController
class ApplicationController {

    private final Apply apply;
    private final Decide decide;
    private final Views views;
    private final Colleagues colleagues;
    private final Companies worksAt;
    private final Schools isStaffOf;
    private final SchoolApplications ofSchool;
    private final FileReadings readings;

    ApplicationController(
            Apply apply,
            Decide decide,
            Views views,
            Colleagues colleagues,
            Companies worksAt,
            Schools isStaffOf,
            SchoolApplications ofSchool,
            FileReadings readings) {
        this.apply = apply;
        this.decide = decide;
        this.views = views;
        this.colleagues = colleagues;
        this.worksAt = worksAt;
        this.isStaffOf = isStaffOf;
        this.ofSchool = ofSchool;
        this.readings = readings;
    }

    record ApplicationRequest(
            @NotNull OfferId offerId,
            @NotNull Week week,

            @FreeText(Handling.MASKED) @PlainText @Size(max = 2000)
            String motivation) {}

    /** @param colleague the member's account; absent to give it back to all */
    record HandOver(@Nullable AccountId colleague) {}

    record Refusal(
            @FreeText(Handling.MASKED) @PlainText @Size(max = 500)
            String reason) {}

    @PostMapping("/api/applications")
    @ResponseStatus(HttpStatus.CREATED)
    MyApplication applyForOffer(@Valid @RequestBody ApplicationRequest request, Caller caller) {
        return views.ofStudent(apply.apply(caller, request.offerId(), request.week(), request.motivation()));
    }

    @GetMapping("/api/applications/mine")
    List<MyApplication> myApplications(Caller caller) {
        return views.ofStudent(caller.accountId());
    }

    @PostMapping("/api/applications/{id}/confirm")
    MyApplication confirmApplication(@PathVariable ApplicationId id, Caller caller) {
        decide.confirm(caller, id);
        return views.ofStudent(id);
    }

    @PostMapping("/api/applications/{id}/withdraw")
    MyApplication withdrawApplication(@PathVariable ApplicationId id, Caller caller) {
        decide.withdraw(caller, id);
        return views.ofStudent(id);
    }

    @PostMapping("/api/applications/{id}/release")
    ResponseEntity<Void> releaseApplication(@PathVariable ApplicationId id, Caller caller) {
        decide.release(caller, id, caller.has(Role.STUDENT) ? Actor.STUDENT : Actor.COMPANY);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/applications/of-my-children")
    List<ChildApplication> applicationsOfMyChildren(Caller caller) {
        return views.ofChildren(caller.accountId());
    }

    @GetMapping("/api/applications/received")
    List<Candidate> receivedApplications(@RequestParam CompanyId companyId, Caller caller) {
        worksAt.require(caller, companyId);
        return views.ofCompany(companyId);
    }

    @PostMapping("/api/applications/{id}/seen")
    Candidate markApplicationSeen(@PathVariable ApplicationId id, Caller caller) {
        decide.seen(caller, id);
        return views.ofCompany(id);
    }

    @PostMapping("/api/applications/{id}/accept")
    Candidate acceptApplication(@PathVariable ApplicationId id, Caller caller) {
        decide.accept(caller, id);
        return views.ofCompany(id);
    }

    @PostMapping("/api/applications/{id}/decline")
    Candidate declineApplication(@PathVariable ApplicationId id, @Valid @RequestBody Refusal why, Caller caller) {
        decide.decline(caller, id, why.reason());
        return views.ofCompany(id);
    }

    @GetMapping("/api/placements/confirmed")
    List<ConfirmedPlace> confirmedPlaces(@RequestParam SchoolId schoolId, Caller caller) {
        isStaffOf.require(caller, schoolId);
        return views.confirmedOfSchool(schoolId);
    }

    @PostMapping("/api/applications/{id}/hand-over")
    Candidate handOverApplication(@PathVariable ApplicationId id, @RequestBody HandOver to, Caller caller) {
        decide.handOver(caller, id, to.colleague());
        return views.ofCompany(id);
    }

    @GetMapping("/api/applications/colleagues")
    List<Colleague> colleagues(@RequestParam CompanyId companyId, Caller caller) {
        worksAt.require(caller, companyId);
        colleagues.isHere(caller);
        return colleagues.of(companyId, caller.accountId());
    }

    /** Whoever reads is kept. */
    @GetMapping("/api/placements/students/{studentId}")
    @Transactional
    public List<SchoolApplication> applicationsOfStudent(
            @PathVariable StudentId studentId, @RequestParam SchoolId schoolId, Caller caller) {
        isStaffOf.require(caller, schoolId);
        readings.opened(studentId, schoolId, caller);
        return ofSchool.of(schoolId, studentId);
    }

    @GetMapping("/api/placements")
    List<Placement> placements(@RequestParam SchoolId schoolId, Caller caller) {
        isStaffOf.require(caller, schoolId);
        return views.ofSchool(schoolId);
    }
}
