package fr.stagein.schools.signatories;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.files.TextFolding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who signs, over HTTP: staff read it, the head says it. */
@RestController
class SignatoryController {

    private final Schools schools;
    private final Headship headship;
    private final StaffMembership staffMembership;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    SignatoryController(
            Schools schools,
            Headship headship,
            StaffMembership staffMembership,
            JdbcClient jdbc,
            MessageSource messages,
            Clock clock) {
        this.schools = schools;
        this.headship = headship;
        this.staffMembership = staffMembership;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    record Signatory(String name, String title, Instant since) {}

    /**
     * @param current absent until the head has said it
     * @param proposedTitle what the directory's kind of school suggests
     * @param before who signed earlier, the latest first
     */
    record Signatories(@Nullable Signatory current, String proposedTitle, List<Signatory> before) {}

    record NewSignatory(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 100)
            String name,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 100)
            String title) {}

    @GetMapping("/api/schools/{id}/signatory")
    @Transactional(readOnly = true)
    public Signatories signatory(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return signatories(schools.find(id).orElseThrow(NotFound::new));
    }

    @PutMapping("/api/schools/{id}/signatory")
    @Transactional
    public Signatories sayWhoSigns(@PathVariable SchoolId id, @Valid @RequestBody NewSignatory said, Caller caller) {
        headship.require(caller, id);
        School school = schools.lock(id).orElseThrow(NotFound::new);
        String name = TextFolding.clean(said.name());
        String title = TextFolding.clean(said.title());
        Signatory now = signatories(school).current();
        if (now == null || !now.name().equals(name) || !now.title().equals(title)) {
            jdbc.sql("""
                    insert into signatory (school_id, name, title, said_by, said_at)
                    values (:school, :name, :title, :who, :now)""")
                    .param("school", id.value())
                    .param("name", name)
                    .param("title", title)
                    .param("who", caller.accountId().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return signatories(school);
    }

    private Signatories signatories(School school) {
        List<Signatory> said = jdbc.sql(
                        "select name, title, said_at from signatory where school_id = :school order by id desc")
                .param("school", school.id().value())
                .query((row, n) -> new Signatory(
                        row.getString("name"),
                        row.getString("title"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Signatories(
                said.isEmpty() ? null : said.getFirst(),
                messages.getMessage("signatory." + school.kind(), null, LocaleContextHolder.getLocale()),
                said.isEmpty() ? said : said.subList(1, said.size()));
    }
}
