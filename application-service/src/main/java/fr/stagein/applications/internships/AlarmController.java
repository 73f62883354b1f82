package fr.stagein.applications.internships;

import fr.stagein.applications.internships.Alarm.Kind;
import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.applications.internships.ShowAlarms.AlarmDetail;
import fr.stagein.applications.internships.ShowAlarms.AlarmRow;
import fr.stagein.events.AgreementId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Something is wrong: said by the student or the company, read and dealt with by the school, watched by the operator. */
@RestController
class AlarmController {

    private final RaiseAlarm raise;
    private final HandleAlarm handle;
    private final ShowAlarms show;
    private final ShowInternship internship;

    AlarmController(RaiseAlarm raise, HandleAlarm handle, ShowAlarms show, ShowInternship internship) {
        this.raise = raise;
        this.handle = handle;
        this.show = show;
        this.internship = internship;
    }

    record NewAlarm(
            @NotNull Kind kind,

            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 1000)
            String words) {

        @Override
        public String toString() {
            return "NewAlarm[" + kind + "]";
        }
    }

    record NewAccident(
            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 1000)
            String words) {

        @Override
        public String toString() {
            return "NewAccident[]";
        }
    }

    record AlarmClosed(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 1000)
            String done) {

        @Override
        public String toString() {
            return "AlarmClosed[]";
        }
    }

    /** @return null for nothing */
    static @Nullable String words(String written) {
        return written.isBlank() ? null : written.strip();
    }

    /**
     * Tells the school that something is wrong in the calling pupil's internship. Sending the same alarm twice raises
     * one.
     *
     * @param id of the internship's agreement
     * @param alarmId a new UUID that the page makes for this alarm
     */
    @PutMapping("/api/internships/{id}/alarms/{alarmId}")
    InternshipView raiseAlarm(
            @PathVariable AgreementId id,
            @PathVariable AlarmId alarmId,
            @Valid @RequestBody NewAlarm alarm,
            Caller caller) {
        raise.raise(caller, id, alarmId, alarm.kind(), words(alarm.words()));
        return internship.show(caller, id);
    }

    /**
     * Tells the school of an accident in an internship, for a member of the company. Sending the same accident twice
     * tells it once.
     *
     * @param id of the internship's agreement
     * @param alarmId a new UUID that the page makes for this accident
     */
    @PutMapping("/api/internships/{id}/accidents/{alarmId}")
    InternshipView tellOfAccident(
            @PathVariable AgreementId id,
            @PathVariable AlarmId alarmId,
            @Valid @RequestBody NewAccident accident,
            Caller caller) {
        raise.tellOfAccident(caller, id, alarmId, words(accident.words()));
        return internship.show(caller, id);
    }

    /** Lists for the operator all alarms that nobody has closed, without what was written. */
    @GetMapping("/api/internships/alarms")
    List<AlarmRow> alarms() {
        return show.all();
    }

    /** Lists the alarms of a school's internships, for its staff. */
    @GetMapping("/api/internships/alarms/of-school")
    List<AlarmRow> alarmsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        return show.ofSchool(caller, schoolId);
    }

    /**
     * Shows an alarm to the school's staff. Whoever reads it is recorded, so it is no GET.
     *
     * @param alarmId of the alarm
     */
    @PostMapping("/api/internships/alarms/{alarmId}/read")
    AlarmDetail readAlarm(@PathVariable AlarmId alarmId, Caller caller) {
        return show.read(caller, alarmId);
    }

    /**
     * Records that the calling member of the school's staff deals with an alarm.
     *
     * @param alarmId of the alarm
     */
    @PostMapping("/api/internships/alarms/{alarmId}/take")
    AlarmDetail takeAlarm(@PathVariable AlarmId alarmId, Caller caller) {
        handle.take(caller, alarmId);
        return show.read(caller, alarmId);
    }

    /**
     * Closes an alarm with a note of what was done.
     *
     * @param alarmId of the alarm
     */
    @PostMapping("/api/internships/alarms/{alarmId}/close")
    AlarmDetail closeAlarm(@PathVariable AlarmId alarmId, @Valid @RequestBody AlarmClosed closed, Caller caller) {
        handle.close(caller, alarmId, closed.done().strip());
        return show.read(caller, alarmId);
    }
}
