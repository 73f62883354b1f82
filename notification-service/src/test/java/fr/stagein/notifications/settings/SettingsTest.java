package fr.stagein.notifications.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everybody's own settings over HTTP. */
@NotificationTest
class SettingsTest {

    private final String account = UUID.randomUUID().toString();

    @Autowired
    MockMvcTester http;

    @Autowired
    Settings settings;

    @Test
    void a_guardian_sees_the_news_of_guardians_alone_and_what_always_comes() {
        assertThat(read(guardian()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.news[*].reader")
                .asArray()
                .isNotEmpty()
                .containsOnly("GUARDIAN");
        assertThat(read(guardian()))
                .bodyJson()
                .extractingPath("$.news[?(@.needed == true)].kind")
                .asArray()
                .containsExactlyInAnyOrder(
                        "APPLICATION_CONFIRMED",
                        "APPLICATION_RELEASED",
                        "AGREEMENT_REMINDER",
                        "AGREEMENT_BROKEN_OFF",
                        "INTERNSHIP_ABSENCE",
                        "LAST_FILE_ERASED");
        assertThat(read(guardian()))
                .bodyJson()
                .extractingPath("$.news[?(@.kind == 'APPLICATION_ACCEPTED')].title")
                .asArray()
                .containsExactly("Une candidature de votre enfant est acceptée");
        assertThat(read(guardian()))
                .bodyJson()
                .extractingPath("$.news[*].frequency")
                .asArray()
                .containsOnly("AT_ONCE");
    }

    @Test
    void what_is_chosen_is_kept_and_nobody_elses() {
        String chosen = """
                {"wishes": [{"reader": "GUARDIAN", "kind": "APPLICATION_ACCEPTED", "frequency": "DAILY"}],
                 "quietHours": {"from": "20:30", "until": "07:00"}}""";
        assertThat(write(guardian(), chosen)).hasStatusOk();
        assertThat(read(guardian()))
                .bodyJson()
                .extractingPath("$.news[?(@.kind == 'APPLICATION_ACCEPTED')].frequency")
                .asArray()
                .containsExactly("DAILY");
        assertThat(read(guardian()))
                .bodyJson()
                .extractingPath("$.quietHours.from")
                .isEqualTo("20:30:00");
        assertThat(read(Tokens.guardian(UUID.randomUUID().toString())))
                .bodyJson()
                .doesNotHavePath("$.quietHours")
                .extractingPath("$.news[?(@.kind == 'APPLICATION_ACCEPTED')].frequency")
                .asArray()
                .containsExactly("AT_ONCE");

        assertThat(write(guardian(), "{\"wishes\": []}")).hasStatusOk();
        assertThat(settings.of(AccountId.of(account)).quietHours()).isNull();
        assertThat(settings.of(AccountId.of(account)).frequencyOf(Reader.GUARDIAN, NoteKind.APPLICATION_ACCEPTED))
                .as("a wish that is not named stays")
                .isEqualTo(MailFrequency.DAILY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reader\": \"GUARDIAN\", \"kind\": \"APPLICATION_RELEASED\", \"frequency\": \"NEVER\"}",
                "{\"reader\": \"COMPANY\", \"kind\": \"APPLICATION_SUBMITTED\", \"frequency\": \"NEVER\"}",
                "{\"reader\": \"GUARDIAN\", \"kind\": \"OFFER_RETURNED\", \"frequency\": \"NEVER\"}",
            })
    void what_is_needed_or_not_the_callers_cannot_be_chosen(String wish) {
        assertThat(write(guardian(), "{\"wishes\": [" + wish + "]}"))
                .hasStatus(400)
                .bodyText()
                .contains("wish-not-yours");
        assertThat(settings.of(AccountId.of(account))).isEqualTo(MailSettings.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"wishes\": null}",
                "{\"wishes\": [null]}",
                "{\"wishes\": [{\"reader\": \"NOBODY\", \"kind\": \"APPLICATION_SEEN\", \"frequency\": \"DAILY\"}]}",
                "{\"wishes\": [{\"reader\": \"GUARDIAN\", \"kind\": \"APPLICATION_ACCEPTED\"}]}",
                "{\"wishes\": [], \"quietHours\": {\"from\": \"20:00\"}}",
                "{\"wishes\": [], \"quietHours\": {\"from\": \"20:00\", \"until\": \"20:00\"}}",
                "{\"wishes\": [], \"quietHours\": {\"from\": \"25:00\", \"until\": \"20:00\"}}",
                "{\"wishes\": [{\"reader\": \"GUARDIAN\", \"kind\": \"APPLICATION_ACCEPTED\", \"frequency\": \"DAILY\"},"
                        + "{\"reader\": \"GUARDIAN\", \"kind\": \"APPLICATION_ACCEPTED\", \"frequency\": \"NEVER\"}]}",
            })
    void bad_settings_are_refused(String body) {
        assertThat(write(guardian(), body)).hasStatus(400);
        assertThat(settings.of(AccountId.of(account))).isEqualTo(MailSettings.USUAL);
    }

    private HttpHeaders guardian() {
        return Tokens.guardian(account);
    }

    private MvcTestResult read(HttpHeaders who) {
        return http.get()
                .uri("/api/notifications/settings")
                .headers(who)
                .header("Accept-Language", "fr")
                .exchange();
    }

    private MvcTestResult write(HttpHeaders who, String body) {
        return http.put()
                .uri("/api/notifications/settings")
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
