package fr.stagein.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.notifications.Scene;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class NoteTextsTest {

    private final NoteTexts texts = new NoteTexts(messages(), (programme, field, language) -> field);

    static Stream<Arguments> everyTextThereIs() {
        return Stream.of(NoteKind.values())
                .flatMap(kind -> kind.readers().stream()
                        .flatMap(reader -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                                .map(language -> Arguments.of(kind, reader, language))));
    }

    @ParameterizedTest
    @MethodSource("everyTextThereIs")
    void every_note_has_words_for_each_of_its_readers(NoteKind kind, Reader reader, Locale language) {
        Facts facts = kind.name().startsWith("SCHOOL")
                ? Facts.ofSchool("Collège", "L'offre")
                : Scene.facts("L'offre", "Le Fournil").withInitial("L");
        NoteTexts.Text text = texts.of(note(reader, kind, facts), language);

        assertThat(text.title()).isNotBlank().doesNotContain("{", "''");
        assertThat(text.body()).isNotBlank().doesNotContain("{", "''");
        if (kind.name().startsWith("APPLICATION")) {
            assertThat(text.body()).contains("L'offre");
        }
        if (language == Locale.FRENCH && reader == Reader.STUDENT) {
            assertThat(text.title() + text.body()).doesNotContainIgnoringCase("vous", "votre");
        }
        if (language == Locale.FRENCH && reader != Reader.STUDENT) {
            assertThat(text.title() + text.body()).doesNotContainPattern("\\b(tu|ta|ton|tes)\\b");
        }
    }

    @Test
    void a_week_is_named_by_its_monday() {
        Note note = note(Reader.STUDENT, NoteKind.APPLICATION_SEEN, Scene.facts("Offre", "Le Fournil"));

        assertThat(texts.of(note, Locale.FRENCH).body()).contains("semaine du 1er février 2027", "8 décembre 2026");
        assertThat(texts.of(note, Locale.ENGLISH).body()).contains("week of 1 February 2027", "8 December 2026");
    }

    @Test
    void several_weeks_are_named_by_their_days() {
        Facts several = Facts.ofApplication(
                "Le Fournil",
                new ApplicationId(UUID.randomUUID()),
                "Offre",
                new Weeks(Week.of("2027-W05"), Week.of("2027-W08")),
                LocalDate.of(2026, 12, 8));
        Note note = note(Reader.STUDENT, NoteKind.APPLICATION_ACCEPTED, several);

        assertThat(texts.of(note, Locale.FRENCH).body())
                .contains("pour « Offre », du 1er au 26 février 2027. ")
                .doesNotContain("semaine");
        assertThat(texts.of(note, Locale.ENGLISH).body()).contains("for “Offre”, 1 to 26 February 2027. ");
    }

    @Test
    void an_address_in_a_title_is_not_passed_on() {
        Note note = note(
                Reader.STUDENT,
                NoteKind.APPLICATION_SEEN,
                Scene.facts("Écris à patron@fournil.example, www.fournil.example", "https://fournil.example"));

        assertThat(texts.of(note, Locale.FRENCH).body()).contains("Écris à").doesNotContain("fournil.example");
    }

    private static Note note(Reader reader, NoteKind kind, Facts facts) {
        return new Note(
                new NoteId(UUID.randomUUID()), AccountId.of("somebody"), reader, kind, facts, Instant.now(), false);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
