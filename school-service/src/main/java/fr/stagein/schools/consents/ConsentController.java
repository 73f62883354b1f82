package fr.stagein.schools.consents;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.students.Students;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consent over HTTP: a guardian for their own child. */
@RestController
class ConsentController {

    private final Settings settings;
    private final boolean rule;
    private final MessageSource messages;
    private final Students students;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param textVersion changes with the text; kept with each word that is given */
    @ConfigurationProperties("stagein.consent")
    record Settings(String textVersion) {}

    ConsentController(
            Settings settings,
            Territory territory,
            MessageSource messages,
            Students students,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        rule = territory.rules().consentBeforeApplication();
        this.messages = messages;
        this.students = students;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record ConsentText(String version, String text) {}

    record Consent(
            @NotBlank @Size(max = 20) String textVersion,
            @NotNull Boolean given) {}

    /** Where the territory asks for the word first, another text is agreed to. */
    private String version() {
        return rule ? settings.textVersion() + "-r" : settings.textVersion();
    }

    @GetMapping("/api/students/consent-text")
    ConsentText consentText() {
        Locale in = LocaleContextHolder.getLocale();
        return new ConsentText(version(), messages.getMessage(rule ? "consent.text-rule" : "consent.text", null, in));
    }

    @PostMapping("/api/students/{id}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void consent(@PathVariable StudentId id, @Valid @RequestBody Consent said, Caller caller) {
        boolean guardian = jdbc.sql("""
                select exists (select from guardian g join student s on s.id = g.student_id
                               where g.student_id = :student and g.account_id = :who and s.left_at is null)""")
                .param("student", id.value())
                .param("who", caller.accountId().value())
                .query(Boolean.class)
                .single();
        if (!guardian) {
            throw new NotFound();
        }
        if (!said.textVersion().equals(version())) {
            throw Rejection.conflict("consent-text-changed");
        }
        jdbc.sql("""
                insert into guardian_consent (student_id, account_id, text_version, given, said_at)
                values (:student, :who, :version, :given, :now)""")
                .param("student", id.value())
                .param("who", caller.accountId().value())
                .param("version", said.textVersion())
                .param("given", said.given())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        students.tellConsent(id);
    }
}
