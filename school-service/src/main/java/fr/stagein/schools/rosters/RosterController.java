package fr.stagein.schools.rosters;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.rosters.ImportRoster.Preview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Class lists over HTTP: a school's head. */
@RestController
class RosterController {

    private final ImportRoster importRoster;
    private final Headship headship;
    private final MessageSource messages;

    RosterController(ImportRoster importRoster, Headship headship, MessageSource messages) {
        this.importRoster = importRoster;
        this.headship = headship;
        this.messages = messages;
    }

    /**
     * @param undoUntil null if it cannot be undone
     * @param plan null once it is applied or too old
     */
    record RosterImportView(
            RosterImportId id,
            RosterImport.State state,
            String fileName,
            Instant madeAt,
            @Nullable Instant undoUntil,
            @Nullable PlanView plan) {}

    record PlanView(
            List<SheetView> sheets,
            List<IssueView> issues,
            List<NewClassView> newClasses,
            List<NewStudent> created,
            List<ChangedStudent> changed,
            int unchanged,
            int leftOut,
            List<MissingStudent> missing) {}

    /** @param text what was made of it, or why it was not read */
    record SheetView(String name, Sheet.Status status, int lines, String text) {}

    /**
     * @param sheet null where the file is one table
     * @param severity {@code ERROR}: the line is set aside, the rest can be applied
     * @param who the name on the line; empty if there is none
     */
    record IssueView(@Nullable String sheet, int line, Issue.Severity severity, String who, String text) {}

    /** @param programme null if its pupils are left out */
    record NewClassView(String name, @Nullable String programme, int students) {}

    record NewStudent(
            @Nullable String sheet,
            int line,
            String lastName,
            String firstName,
            LocalDate birthDate,
            String className) {}

    record ChangedStudent(
            @Nullable String sheet,
            int line,
            StudentId id,
            String lastName,
            String firstName,
            String className,
            List<DifferenceView> what) {}

    /** @param before days as ISO 8601 writes them; null where nothing was there, {@code after} likewise */
    record DifferenceView(
            Plan.Field field,
            @Nullable String before,
            @Nullable String after) {}

    record MissingStudent(StudentId id, String lastName, String firstName, String className) {}

    record Programmes(
            @NotNull @Size(max = 200) Map<@Size(max = 30) String, @NotNull @Size(max = 20) String> programmes) {}

    /**
     * @param removeMissing how many pupils that the list does not name have left and are removed, as the preview said;
     *     absent if none
     */
    record Application(@Nullable @Min(0) Integer removeMissing) {}

    /**
     * Reads a class list and shows the head what it would change. Nothing changes before it is applied.
     *
     * @param fileName the file's name, at most 200 characters; may be empty
     * @param file the class list, as CSV or .xlsx
     */
    @PostMapping(path = "/api/schools/{id}/roster-imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    RosterImportView previewRoster(
            @PathVariable SchoolId id,
            @RequestParam(defaultValue = "") @Size(max = 200) String fileName,
            @RequestBody byte[] file,
            Caller caller) {
        headship.require(caller, id);
        return view(importRoster.preview(id, fileName, file, caller.accountId()));
    }

    /** Lists the imports of class lists that can still be undone, for the head. */
    @GetMapping("/api/schools/{id}/roster-imports")
    List<RosterImportView> undoableRosters(@PathVariable SchoolId id, Caller caller) {
        headship.require(caller, id);
        return importRoster.undoable(id).stream()
                .map(made -> view(new Preview(made, null)))
                .toList();
    }

    /** Gives an import of a class list with what it would change or has changed, for the head. */
    @GetMapping("/api/schools/{id}/roster-imports/{importId}")
    RosterImportView roster(@PathVariable SchoolId id, @PathVariable RosterImportId importId, Caller caller) {
        headship.require(caller, id);
        return view(importRoster.show(id, importId));
    }

    /**
     * Says for which programme each new class of a class list is, for the head. The pupils of a class without one are
     * left out.
     */
    @PutMapping("/api/schools/{id}/roster-imports/{importId}/programmes")
    RosterImportView chooseProgrammes(
            @PathVariable SchoolId id,
            @PathVariable RosterImportId importId,
            @Valid @RequestBody Programmes wanted,
            Caller caller) {
        headship.require(caller, id);
        return view(importRoster.choose(id, importId, wanted.programmes()));
    }

    /**
     * Applies a class list, for the head: all of it that is not set aside, or nothing. The body repeats how many pupils
     * have left, so that none is removed by mistake.
     */
    @PostMapping("/api/schools/{id}/roster-imports/{importId}/apply")
    RosterImportView applyRoster(
            @PathVariable SchoolId id,
            @PathVariable RosterImportId importId,
            @Valid @RequestBody Application wanted,
            Caller caller) {
        headship.require(caller, id);
        return view(importRoster.apply(id, importId, wanted.removeMissing()));
    }

    /**
     * Puts a school's list back as it was before an import, for the head, unless somebody has acted on what the import
     * brought.
     */
    @PostMapping("/api/schools/{id}/roster-imports/{importId}/undo")
    RosterImportView undoRoster(@PathVariable SchoolId id, @PathVariable RosterImportId importId, Caller caller) {
        headship.require(caller, id);
        return view(importRoster.undo(id, importId));
    }

    private RosterImportView view(Preview preview) {
        RosterImport made = preview.made();
        Roster roster = made.roster();
        Plan plan = preview.plan();
        return new RosterImportView(
                made.id(),
                made.state(),
                made.fileName(),
                made.madeAt(),
                made.undoUntil(),
                plan == null || roster == null
                        ? null
                        : PlanViews.of(plan, roster, messages, LocaleContextHolder.getLocale()));
    }
}
