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
import fr.stagein.schools.desk.Guidances.Guidance;
import fr.stagein.schools.desk.Guidances.Suggestion;
import fr.stagein.schools.desk.Letters.Letter;
import fr.stagein.schools.desk.Letters.ReceivedLetter;
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

    private final Guidances guidances;
    private final Letters letters;
    private final EncourageStudent encourage;
    private final SuggestOffers suggest;
    private final WriteLetter write;
    private final StaffMembership staffMembership;

    DeskController(
            Guidances guidances,
            Letters letters,
            EncourageStudent encourage,
            SuggestOffers suggest,
            WriteLetter write,
            StaffMembership staffMembership) {
        this.guidances = guidances;
        this.letters = letters;
        this.encourage = encourage;
        this.suggest = suggest;
        this.write = write;
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

    /** Encourages a pupil, for the school's staff, once a day at most whoever does it. */
    @PostMapping("/api/schools/{id}/students/{studentId}/encouragements")
    @ResponseStatus(HttpStatus.CREATED)
    Guidance encourage(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        return encourage.encourage(caller, id, studentId);
    }

    /** Suggests up to five offers to a pupil, for the school's staff. */
    @PostMapping("/api/schools/{id}/students/{studentId}/suggestions")
    @ResponseStatus(HttpStatus.CREATED)
    Guidance suggest(
            @PathVariable SchoolId id,
            @PathVariable StudentId studentId,
            @Valid @RequestBody SuggestedOffers suggested,
            Caller caller) {
        return suggest.suggest(caller, id, studentId, suggested.offerIds());
    }

    /**
     * Gives for each pupil of a school how often the staff encouraged them and which offers were suggested to them, for
     * its staff.
     */
    @GetMapping("/api/schools/{id}/guidance")
    List<Guidance> guidance(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return guidances.ofSchool(id);
    }

    /** Writes a letter to all pupils of a class, and to their guardians if wished, for the school's staff. */
    @PostMapping("/api/schools/{id}/classes/{classId}/letters")
    @ResponseStatus(HttpStatus.CREATED)
    Letter writeToClass(
            @PathVariable SchoolId id,
            @PathVariable ClassId classId,
            @Valid @RequestBody NewLetter letter,
            Caller caller) {
        return write.write(caller, id, classId, letter.text().strip(), letter.toGuardians());
    }

    /** Lists the letters that were written to a class, for the school's staff. */
    @GetMapping("/api/schools/{id}/classes/{classId}/letters")
    List<Letter> letters(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        staffMembership.require(caller, id);
        return letters.of(id, classId);
    }

    /** Turns a table into a spreadsheet file (.xlsx), for the school's staff. Nothing of it is kept. */
    @PostMapping("/api/schools/{id}/spreadsheets")
    ResponseEntity<byte[]> spreadsheet(@PathVariable SchoolId id, @Valid @RequestBody SheetRows sheet, Caller caller) {
        staffMembership.require(caller, id);
        return ResponseEntity.ok().contentType(Spreadsheet.TYPE).body(Spreadsheet.of(sheet.rows()));
    }

    /**
     * Lists the school's letters to the calling pupil's class, or to the guardians of a class of the calling guardian's
     * children, the newest first.
     */
    @GetMapping("/api/students/letters")
    List<ReceivedLetter> myLetters(Caller caller) {
        return letters.to(caller.accountId());
    }

    /** Lists the offers that the school has suggested to the calling pupil, the newest first. */
    @GetMapping("/api/students/me/suggestions")
    List<Suggestion> mySuggestions(Caller caller) {
        return guidances.suggestedTo(caller.accountId());
    }
}
