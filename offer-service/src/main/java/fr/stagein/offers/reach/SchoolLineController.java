package fr.stagein.offers.reach;

import fr.stagein.offers.reach.SchoolLines.Note;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator's text about school lines; way sheets show it where one is ridden. */
@RestController
class SchoolLineController {

    private static final String TEXT = "[\\P{Cntrl}\\r\\n\\t]*";

    private final SchoolLines lines;
    private final TerritoryCalendar calendar;

    SchoolLineController(SchoolLines lines, TerritoryCalendar calendar) {
        this.lines = lines;
        this.calendar = calendar;
    }

    /**
     * @param fr empty to say nothing
     * @param en may be empty
     */
    record SchoolLineText(
            @NotNull @Size(max = 1000) @Pattern(regexp = TEXT)
            String fr,

            @NotNull @Size(max = 1000) @Pattern(regexp = TEXT)
            String en) {}

    /** @param changedAt absent if nothing is said */
    record SchoolLineNote(String fr, String en, @Nullable Instant changedAt) {}

    @GetMapping("/api/reach/school-lines")
    SchoolLineNote schoolLineNote() {
        return lines.note()
                .map(note -> new SchoolLineNote(note.fr(), note.en() == null ? "" : note.en(), note.changedAt()))
                .orElse(new SchoolLineNote("", "", null));
    }

    @PutMapping("/api/reach/school-lines")
    @Transactional
    public SchoolLineNote changeSchoolLineNote(@Valid @RequestBody SchoolLineText text) {
        String fr = text.fr().strip();
        String en = text.en().strip();
        if (fr.isEmpty() && !en.isEmpty()) {
            throw Rejection.field("fr", "french-first");
        }
        if (fr.isEmpty()) {
            lines.clear();
        } else {
            lines.keep(new Note(fr, en.isEmpty() ? null : en, calendar.now()));
        }
        return schoolLineNote();
    }
}
