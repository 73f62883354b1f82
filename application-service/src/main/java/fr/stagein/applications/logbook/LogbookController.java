package fr.stagein.applications.logbook;

import fr.stagein.applications.logbook.LogbookViews.LogbookRow;
import fr.stagein.applications.logbook.LogbookViews.LogbookView;
import fr.stagein.applications.logbook.WriteDay.Written;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The logbook of an internship over HTTP. */
@RestController
class LogbookController {

    private final ShowLogbook show;
    private final WriteDay write;

    LogbookController(ShowLogbook show, WriteDay write) {
        this.show = show;
        this.write = write;
    }

    /**
     * All that is written of a day.
     *
     * @param revision of the day as it was shown
     * @param answers by question; an empty one is none
     */
    record LogbookDay(
            @Min(0) int revision,
            @Nullable Mood mood,

            @NotNull @Size(max = 20)
            Map<
                            @Size(max = 30) String,
                            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 2000) String>
                    answers) {

        @Override
        public String toString() {
            return "LogbookDay[" + revision + "]";
        }
    }

    /** @param shared with the school and the guardians */
    record Sharing(@NotNull Boolean shared) {}

    /** Lists the logbooks of the calling pupil's internships. */
    @GetMapping("/api/logbooks/mine")
    List<LogbookRow> myLogbooks(Caller caller) {
        return show.ofStudent(caller);
    }

    /**
     * Gives a logbook to the pupil, and to the school and the guardians if the pupil shares it.
     *
     * @param agreementId of the internship
     */
    @GetMapping("/api/logbooks/{agreementId}")
    LogbookView logbook(@PathVariable AgreementId agreementId, Caller caller, Locale language) {
        return show.show(caller, agreementId, language.getLanguage());
    }

    /**
     * Replaces what the calling pupil has written about one day of the internship.
     *
     * @param agreementId of the internship
     * @param date a day of the internship up to today, as 2027-02-01
     */
    @PutMapping("/api/logbooks/{agreementId}/days/{date}")
    LogbookView writeLogbookDay(
            @PathVariable AgreementId agreementId,
            @PathVariable LocalDate date,
            @Valid @RequestBody LogbookDay day,
            Caller caller,
            Locale language) {
        write.write(
                caller,
                agreementId,
                new Written(date, day.revision(), day.mood(), day.answers()),
                language.getLanguage());
        return show.show(caller, agreementId, language.getLanguage());
    }

    /**
     * Says whether the school and the guardians can read the calling pupil's logbook.
     *
     * @param agreementId of the internship
     */
    @PutMapping("/api/logbooks/{agreementId}/sharing")
    LogbookView shareLogbook(
            @PathVariable AgreementId agreementId,
            @Valid @RequestBody Sharing sharing,
            Caller caller,
            Locale language) {
        write.share(caller, agreementId, sharing.shared());
        return show.show(caller, agreementId, language.getLanguage());
    }
}
