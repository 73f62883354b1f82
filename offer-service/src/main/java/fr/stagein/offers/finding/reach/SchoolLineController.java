package fr.stagein.offers.finding.reach;

import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator's text about school lines; way sheets show it where one is ridden. */
@RestController
class SchoolLineController {

    private final SchoolLines lines;
    private final ChangeSchoolLineNote change;

    SchoolLineController(SchoolLines lines, ChangeSchoolLineNote change) {
        this.lines = lines;
        this.change = change;
    }

    /**
     * @param fr empty to say nothing
     * @param en may be empty
     */
    record SchoolLineText(
            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 1000)
            String fr,

            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 1000)
            String en) {}

    /** @param changedAt absent if nothing is said */
    record SchoolLineNote(String fr, String en, @Nullable Instant changedAt) {}

    /** Gives the operator's note about school lines. */
    @GetMapping("/api/reach/school-lines")
    SchoolLineNote schoolLineNote() {
        return lines.note()
                .map(note -> new SchoolLineNote(note.fr(), note.en() == null ? "" : note.en(), note.changedAt()))
                .orElse(new SchoolLineNote("", "", null));
    }

    /** Replaces the note about school lines that way sheets show, for the operator. Empty texts remove it. */
    @PutMapping("/api/reach/school-lines")
    SchoolLineNote changeSchoolLineNote(@Valid @RequestBody SchoolLineText text) {
        change.change(text.fr(), text.en());
        return schoolLineNote();
    }
}
