package fr.stagein.schools.desk;

import fr.stagein.events.ClassId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.desk.Guide.Guidance;
import fr.stagein.schools.desk.Guide.Letter;
import fr.stagein.schools.desk.Guide.ReceivedLetter;
import fr.stagein.schools.desk.Guide.Suggestion;
import fr.stagein.schools.files.Spreadsheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The class desk over HTTP: a school's staff, and pupils who read what was suggested to them. */
@RestController
class DeskController {

    private final Guide guide;
    private final StaffMembership staffMembership;

    DeskController(Guide guide, StaffMembership staffMembership) {
        this.guide = guide;
        this.staffMembership = staffMembership;
    }

    record SuggestedOffers(@NotEmpty @Size(max = 5) List<@NotNull OfferId> offerIds) {}

    record NewLetter(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 2000)
            String text,

            @NotNull Boolean toGuardians) {}

    /** A list as a person sees it, the first line its headers. */
    record SheetRows(
            @NotEmpty @Size(max = 3001) List<@NotNull @Size(max = 20) List<@NotNull @Size(max = 1000) String>> rows) {}

    @PostMapping("/api/schools/{id}/students/{studentId}/encouragements")
    @ResponseStatus(HttpStatus.CREATED)
    Guidance encourage(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        staffMembership.require(caller, id);
        return guide.encourage(id, studentId, caller);
    }

    @PostMapping("/api/schools/{id}/students/{studentId}/suggestions")
    @ResponseStatus(HttpStatus.CREATED)
    Guidance suggest(
            @PathVariable SchoolId id,
            @PathVariable StudentId studentId,
            @Valid @RequestBody SuggestedOffers suggested,
            Caller caller) {
        staffMembership.require(caller, id);
        return guide.suggest(id, studentId, suggested.offerIds(), caller);
    }

    @GetMapping("/api/schools/{id}/guidance")
    List<Guidance> guidance(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return guide.ofSchool(id);
    }

    @PostMapping("/api/schools/{id}/classes/{classId}/letters")
    @ResponseStatus(HttpStatus.CREATED)
    Letter writeToClass(
            @PathVariable SchoolId id,
            @PathVariable ClassId classId,
            @Valid @RequestBody NewLetter letter,
            Caller caller) {
        staffMembership.require(caller, id);
        return guide.write(id, classId, letter.text().strip(), letter.toGuardians(), caller);
    }

    @GetMapping("/api/schools/{id}/classes/{classId}/letters")
    List<Letter> letters(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        staffMembership.require(caller, id);
        return guide.letters(id, classId);
    }

    @PostMapping("/api/schools/{id}/spreadsheets")
    ResponseEntity<byte[]> spreadsheet(@PathVariable SchoolId id, @Valid @RequestBody SheetRows sheet, Caller caller) {
        staffMembership.require(caller, id);
        return ResponseEntity.ok().contentType(Spreadsheet.TYPE).body(Spreadsheet.of(sheet.rows()));
    }

    @GetMapping("/api/students/letters")
    List<ReceivedLetter> myLetters(Caller caller) {
        return guide.lettersTo(caller.accountId());
    }

    @GetMapping("/api/students/me/suggestions")
    List<Suggestion> mySuggestions(Caller caller) {
        return guide.suggestedTo(caller.accountId());
    }
}
