package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.PastInternship.People;
import fr.stagein.acceptance.TheSystem.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The weeks themselves of a PFMP and of a student of a university: who was there, the allowance, the attestation. */
@Order(3)
@ExtendWith({TheSystem.class, Browsers.class})
class WeeksStoryTest {

    private static final Set<MonthDay> FEASTS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void three_weeks_of_a_pfmp_are_said_counted_for_the_allowance_and_attested(Run system, Chromium chromium)
            throws IOException {
        LocalDate monday = PastInternship.monday(4);
        var people = new People(
                "db7879ee-fbbc-5d41-a1f1-e797f40074e4",
                "Clémence Vigier",
                "0240050Z",
                "clemence.vigier@eleve.example",
                "maelys.vigier@famille.example",
                LevelsStoryTest.LYCEE_TEACHER,
                LevelsStoryTest.LYCEE_HEAD,
                "Paul Lacombe",
                "atelier-" + mark + "@faure.example");
        Map<String, String> ofSchool = new HashMap<>(LevelsStoryTest.ofLycee());
        ofSchool.put("student.name", people.name());
        ofSchool.put("student.birthDate", "2010-05-03");
        ofSchool.put("guardian.1.name", "Maëlys Vigier");
        String id = PastInternship.sealed(
                system,
                people,
                new PastInternship.Level(
                        monday, ofSchool, Map.of("company.staff", "31"), Map.of(), true, workingDays(monday, 3)));
        try (Person teacher = chromium.person(Device.DESKTOP).signIn(LevelsStoryTest.LYCEE_TEACHER);
                Person pupil = chromium.person(Device.PHONE).signIn(people.pupil())) {
            teacher.open("/stages/" + id).look("levels-13-three-weeks");
            teacher.button("Absent").first().click();
            teacher.text("C’est noté.").first().waitFor();
            sayEachWeek(teacher, 3);
            assertThat(teacher.page.locator("main")).containsText("8,5 jours");
            attest(teacher);
            teacher.look("levels-14-attested");

            teacher.open("/etablissement/stages");
            teacher.field("Du").fill(monday.toString());
            teacher.field("Au").fill(monday.plusWeeks(3).toString());
            Download file = teacher.page.waitForDownload(
                    () -> teacher.button("Télécharger le fichier").click());
            assertThat(Files.readString(file.path()))
                    .containsPattern("Clémence Vigier;1re bac pro;[^;]*;Garage Faure;[^;]*;[^;]*;[^;]*;8,5;60;1;0;oui");
            pupil.open("/stages/" + id).look("levels-15-pupil");
            verified(chromium, pupil, id, "C. V.");
        }
    }

    @Test
    void the_weeks_of_a_student_are_said_by_link_and_attested(Run system, Chromium chromium) {
        LocalDate monday = PastInternship.monday(3);
        var people = new People(
                "2b6e6a3c-2ef0-59ed-b8fd-986f180efa04",
                "Jeanne Lafaurie",
                "0249001D",
                "jeanne.lafaurie@etudiant.example",
                "",
                LevelsStoryTest.LECTURER,
                LevelsStoryTest.DIRECTOR,
                "Hélène Castagné",
                "labo-" + mark + "@faure.example");
        Map<String, String> ofSchool = new HashMap<>(LevelsStoryTest.ofUniversity());
        ofSchool.put("student.name", people.name());
        ofSchool.put("student.birthDate", "2007-02-14");
        String id = PastInternship.sealed(
                system,
                people,
                new PastInternship.Level(
                        monday,
                        ofSchool,
                        Map.of("company.staff", "4", "leave", "Un jour par mois", "allowance", "0"),
                        Map.of("insurance.student", "MAIF, 4711"),
                        false,
                        workingDays(monday, 2)));
        try (Person lecturer = chromium.person(Device.DESKTOP).signIn(LevelsStoryTest.LECTURER);
                Person student = chromium.person(Device.PHONE).signIn(people.pupil())) {
            lecturer.open("/stages/" + id);
            sayEachWeek(lecturer, 2);
            attest(lecturer);
            student.open("/stages/" + id).look("levels-16-student");
            assertThat(student.page.locator("main")).containsText("6 jours");
            verified(chromium, student, id, "J. L.");
        }
    }

    /** Seven hours on Tuesdays, Wednesdays and Fridays: no feast that moves is on one of them. */
    private static List<Map<String, String>> workingDays(LocalDate monday, int weeks) {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(7L * weeks)
                .filter(day -> EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                        .contains(day.getDayOfWeek()))
                .map(day -> FEASTS.contains(MonthDay.from(day))
                        ? day.with(DayOfWeek.SATURDAY).minusDays(2)
                        : day)
                .map(day -> Map.of(
                        "date", day.toString(),
                        "start", "09:00",
                        "end", "17:00",
                        "breakStart", "12:00",
                        "breakEnd", "13:00"))
                .toList();
    }

    private static void sayEachWeek(Person school, int weeks) {
        Locator rest = school.page.getByText("Présent à tout ce qui n’est pas encore noté");
        assertThat(rest).hasCount(weeks);
        for (int left = weeks; left > 0; left--) {
            rest.first().click();
            assertThat(rest).hasCount(left - 1);
        }
    }

    private static void attest(Person school) {
        school.button("Établir l’attestation").click();
        school.button("Oui, établir").click();
        school.link("Télécharger l’attestation (PDF)").waitFor();
    }

    /** Whoever holds the file, with nothing but its link. */
    private static void verified(Chromium chromium, Person reader, String id, String initials) {
        byte[] file = reader.page
                .request()
                .get("/api/internships/" + id + "/attestation.pdf")
                .body();
        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String address = reader.link("Vérifier cette attestation").getAttribute("href");
        try (Person anybody = chromium.person(Device.PHONE)) {
            anybody.open(address);
            assertThat(anybody.page.locator("main")).containsText(initials);
            anybody.page
                    .getByLabel("Comparer le fichier PDF de l’attestation")
                    .setInputFiles(new FilePayload("attestation.pdf", "application/pdf", file));
            anybody.text("sans le moindre changement").waitFor();
        }
    }
}
