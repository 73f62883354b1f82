package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same agreement for a pupil of a lycée professionnel and a student of a university, from the place to the seal. */
@Order(3)
@ExtendWith({TheSystem.class, Browsers.class})
class LevelsStoryTest {

    private static final String PASSWORD = "la craie grince encore";

    static final String DIRECTOR = "helene.castagne@iut-perigueux.example";
    static final String LECTURER = "karim.haddad@iut-perigueux.example";
    private static final String CLINIC = "cliniqueveterinairedumoulin.contact@entreprise.example";

    private static final String PUPIL = "capucine.sauvage@eleve.example";
    private static final String MOTHER = "alice.sauvage@famille.example";
    static final String LYCEE_TEACHER = "sofia.reyes@lycee-pro.example";
    static final String LYCEE_HEAD = "paul.lacombe@lycee-pro.example";
    private static final String WORKS = "grangeindustrie.contact@entreprise.example";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String student = "mai." + mark + "@etudiant.example";

    @Test
    void an_adult_student_is_invited_by_mail_and_signs_for_ten_weeks_without_a_guardian(Run system, Chromium chromium) {
        try (Person director = chromium.person(Device.DESKTOP).signIn(DIRECTOR);
                Person mai = chromium.person(Device.PHONE);
                Person clinic = chromium.person(Device.PHONE).signIn(CLINIC);
                Person lecturer = chromium.person(Device.DESKTOP).signIn(LECTURER)) {
            invite(director);
            answerInvitation(system, mai);
            mai.signIn(student, PASSWORD);
            Visitor company = Visitor.signedIn(system, CLINIC);
            apply(
                    mai,
                    offerOf(company, "2027-W15", "Dix semaines au laboratoire de la clinique"),
                    "10 semaines, du 12 avril au 18 juin 2027",
                    "levels-3-ten-weeks");
            Visitor own = Visitor.freshly(system, student, PASSWORD);
            String application = newest(own);
            company.post("/api/applications/" + application + "/accept").expect(200);
            own.post("/api/applications/" + application + "/confirm").expect(200);
            String agreement = agreementOf(company, application);

            hoursAndMoney(clinic, agreement);
            shareOut(lecturer);
            Visitor teacher = Visitor.signedIn(system, LECTURER);
            lecturer.open("/conventions/" + agreement);
            assertThat(lecturer.page.locator("form").getByLabel(Pattern.compile("^\\s*Professeur référent")))
                    .not()
                    .hasValue("");
            lecturer.look("levels-7-school");
            fill(teacher, agreement, "SCHOOL", ofUniversity(), List.of());
            mai.open("/conventions/" + agreement);
            mai.field("Trajets").fill("En bus, ligne 5");
            mai.field("Assurance de l’élève ou étudiant").fill("MAIF, 4711");
            mai.button("Enregistrer").first().click();
            mai.text("C’est enregistré.").first().waitFor();
            freeze(teacher, agreement);

            mai.open("/conventions/" + agreement).look("levels-8-student");
            assertThat(seen(teacher, agreement)
                            .get("current")
                            .get("signers")
                            .valueStream()
                            .map(signer -> signer.get("party").asString()))
                    .containsExactlyInAnyOrder("STUDENT", "COMPANY", "TUTOR", "TEACHER", "PRINCIPAL");
            signHere(system, mai, student);
            sign(system, company, CLINIC, agreement);
            sign(system, teacher, LECTURER, agreement);
            sign(system, Visitor.signedIn(system, DIRECTOR), DIRECTOR, agreement);
            sealed(teacher, agreement);
            mai.open("/conventions/" + agreement).look("levels-9-sealed");
            byte[] file = mai.page
                    .request()
                    .get("/api/agreements/" + agreement + "/sealed.pdf")
                    .body();
            assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void a_pupil_of_seventeen_has_one_agreement_for_the_three_weeks_of_the_pfmp(Run system, Chromium chromium) {
        try (Person pupil = chromium.person(Device.PHONE).signIn(PUPIL);
                Person works = chromium.person(Device.DESKTOP).signIn(WORKS)) {
            Visitor company = Visitor.signedIn(system, WORKS);
            String offer = offerOf(company, "2027-W11", "Trois semaines à la chaudronnerie");
            apply(pupil, offer, "3 semaines, du 15 mars au 2 avril 2027", "levels-10-block");
            String application = newest(Visitor.signedIn(system, PUPIL));
            company.post("/api/applications/" + application + "/accept").expect(200);
            Visitor.signedIn(system, PUPIL)
                    .post("/api/applications/" + application + "/confirm")
                    .expect(200);
            String agreement = agreementOf(company, application);
            theWayInTheSecondWeek(pupil);

            works.open("/conventions/" + agreement).look("levels-11-works");
            assertThat(works.page.locator("form").first()).containsText("Semaine du 29 mars au 2 avril 2027");
            Visitor teacher = Visitor.signedIn(system, LYCEE_TEACHER);
            fill(company, agreement, "COMPANY", ofWorks(), daysOf(company, agreement));
            fill(teacher, agreement, "SCHOOL", ofLycee(), List.of());
            fill(Visitor.signedIn(system, PUPIL), agreement, "STUDENT", Map.of("transport", "En car"), List.of());
            freeze(teacher, agreement);
            sign(system, Visitor.signedIn(system, PUPIL), PUPIL, agreement);
            sign(system, Visitor.signedIn(system, MOTHER), MOTHER, agreement);
            sign(system, company, WORKS, agreement);
            sign(system, teacher, LYCEE_TEACHER, agreement);
            sign(system, Visitor.signedIn(system, LYCEE_HEAD), LYCEE_HEAD, agreement);
            sealed(teacher, agreement);
            pupil.open("/conventions/" + agreement).look("levels-12-sealed");
            assertThat(pupil.page.locator("main")).containsText("plus personne ne peut le changer");
        }
    }

    /** Timetables differ from week to week. */
    private static void theWayInTheSecondWeek(Person pupil) {
        pupil.open("/candidatures")
                .page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Mon trajet : Trois")))
                .click();
        Locator week = pupil.field("Semaine à voir");
        assertThat(week.locator("option")).hasCount(3);
        week.selectOption("2027-W12");
        assertThat(pupil.page.locator("header").last()).containsText("Semaine du 22 au 26 mars 2027");
        pupil.settle().look("levels-10-way");
    }

    /** The list of one more student; the others stay. */
    private void invite(Person director) {
        director.open("/etablissement/importer");
        director.field("Déposez le fichier ici")
                .setInputFiles(new FilePayload("etudiants.csv", "text/csv", """
                        Nom;Prénom;Date de naissance;Formation;Courriel étudiant
                        Trần;Mai %1$s;03/05/2006;BUT 2 Génie biologique;%2$s
                        """.formatted(mark, student)
                        .getBytes(StandardCharsets.UTF_8)));
        director.heading("Aperçu de etudiants.csv").waitFor();
        director.look("levels-1-preview");
        director.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Appliquer").setExact(true))
                .click();
        director.text("Import appliqué").first().waitFor();
        director.open("/etablissement/fiches").look("levels-2-invitations");
        director.button("Inviter par e-mail : BUT 2 Génie biologique").click();
        director.text("C’est fait").first().waitFor();
    }

    /** Through Keycloak's own pages. */
    private void answerInvitation(Run system, Person invited) {
        invited.page.navigate(system.linkIn(student, "https?://\\S+action-token\\S+"));
        invited.page.locator("#kc-info-message a").click();
        invited.page.locator("#password-new").fill(PASSWORD);
        invited.page.locator("#password-confirm").fill(PASSWORD);
        invited.page
                .locator("#kc-submit, input[type=submit], button[type=submit]")
                .first()
                .click();
        invited.page
                .locator("#password-new")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void apply(Person student, String offer, String weeks, String picture) {
        student.open("/offres/" + offer + "/candidater");
        student.page.getByLabel(Pattern.compile("^" + weeks)).check();
        student.look(picture);
        student.page.locator("textarea").fill(Story.MOTIVATION);
        student.button("Envoyer ma candidature").click();
        student.text("C’est envoyé !").first().waitFor();
    }

    /** Ten weeks in one go; what is too little money is said with its article while it is typed. */
    private static void hoursAndMoney(Person clinic, String agreement) {
        clinic.open("/conventions/" + agreement);
        clinic.text("Remplir plusieurs semaines d’un coup").click();
        Locator pattern =
                clinic.page.locator("details").filter(new Locator.FilterOptions().setHasText("Remplir plusieurs"));
        pattern.getByLabel("Au (compris)").fill("2027-06-18");
        pattern.getByLabel("Arrivée").fill("09:15");
        clinic.look("levels-5-pattern");
        clinic.button("Remplir ces jours").click();
        clinic.text("324 heures en tout : 48 jours sur 10 semaines").waitFor();
        Locator allowance = clinic.field("Gratification, en euros de l’heure");
        allowance.fill("2");
        clinic.text("L.124-6").first().waitFor();
        clinic.look("levels-6-allowance");
        allowance.fill("4,50");
        assertThat(clinic.text("L.124-6")).hasCount(0);
        Map<String, String> values = new HashMap<>(Map.of(
                "Adresse du siège", "1 rue du Moulin, 24000 Périgueux",
                "Lieu du stage", "1 rue du Moulin, 24000 Périgueux",
                "Effectif", "4",
                "Représentant qui signe", "Dr Anne Roy",
                "Fonction du représentant", "Gérante",
                "Tuteur", "Dr Anne Roy",
                "Fonction du tuteur", "Vétérinaire",
                "Activités prévues", "Analyses de sang et d’urine",
                "Repas", "Tickets-restaurant",
                "Congés et absences autorisées", "Deux jours par mois"));
        values.put("Assurance de la structure (assureur, contrat)", "Groupama, 12345");
        values.forEach((label, value) -> exactly(clinic, label).fill(value));
        clinic.button("Enregistrer").first().click();
        clinic.text("C’est enregistré.").first().waitFor();
    }

    private static void shareOut(Person lecturer) {
        lecturer.open("/etablissement");
        lecturer.page.getByLabel("Classe").first().selectOption(new SelectOption().setIndex(1));
        lecturer.settle();
        lecturer.text("Professeurs référents").first().click();
        Locator share = lecturer.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Répartir ces|Attribuer cet)")));
        lecturer.look("levels-6-referents");
        share.click();
        lecturer.text("C’est réparti").waitFor();
        lecturer.look("levels-6-shared");
        Locator first = lecturer.page.locator("details select").first();
        String before = first.inputValue();
        first.selectOption(new SelectOption().setIndex(0));
        first.selectOption(before);
    }

    static Map<String, String> ofUniversity() {
        Map<String, String> values = new HashMap<>(Map.of(
                "school.name", "IUT de Bordeaux, site de Périgueux",
                "school.address", "Rond-point Suzanne-Noël, 24000 Périgueux",
                "school.head.name", "Hélène Castagné",
                "school.head.function", "Directrice",
                "student.name", "Mai Trần",
                "student.birthDate", "2006-05-03",
                "student.course", "BUT 2 Génie biologique",
                "student.course.hours", "620",
                "teacher.name", "Karim Haddad",
                "aims", "Tenir un poste d’analyse."));
        values.putAll(Map.of(
                "assessment", "Rapport et soutenance.",
                "supervision", "Une visite, un appel par quinzaine.",
                "insurance.school", "MAIF, 67890"));
        return values;
    }

    static Map<String, String> ofLycee() {
        Map<String, String> values = new HashMap<>(Map.of(
                "school.name", "Lycée professionnel Arnaut Daniel",
                "school.address", "Rue André-Cheminade, 24600 Ribérac",
                "school.head.name", "Paul Lacombe",
                "school.head.function", "Proviseur adjoint",
                "student.name", "Capucine Sauvage",
                "student.birthDate", "2009-05-11",
                "student.class", "1re bac pro",
                "training.title", "Bac pro Technicien en chaudronnerie industrielle",
                "guardian.1.name", "Alice Sauvage",
                "teacher.name", "Sofia Reyes"));
        values.putAll(Map.of(
                "aims", "Tracer, découper, assembler.",
                "assessment", "Livret de suivi et une visite.",
                "insurance.school", "MAIF, 67890"));
        return values;
    }

    private static Map<String, String> ofWorks() {
        Map<String, String> values = new HashMap<>(Map.of(
                "company.name", "Grangé Industrie",
                "company.address", "ZA, 24100 Creysse",
                "company.staff", "31",
                "company.representative.name", "Ana Grangé",
                "company.representative.function", "Gérante",
                "workplace.address", "ZA, 24100 Creysse",
                "tutor.name", "Ana Grangé",
                "tutor.function", "Chaudronnière",
                "activities", "Tracer et découper une tôle.",
                "regulated.work", "Poste à souder : déclaration du 2 novembre 2026."));
        values.putAll(Map.of("meals", "Réfectoire.", "insurance.company", "Groupama, 9876"));
        return values;
    }

    private static String offerOf(Visitor company, String week, String title) {
        return Story.offersOf(company, week).stream()
                .filter(offer -> offer.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static String newest(Visitor pupil) {
        return pupil.get("/api/applications/mine")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString();
    }

    private static String agreementOf(Visitor company, String application) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> company.get("/api/agreements/received?companyId=" + Story.companyId(company))
                                .expect(200)
                                .body()
                                .valueStream()
                                .filter(row ->
                                        row.path("applicationId").asString("").equals(application))
                                .map(row -> row.get("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private static JsonNode seen(Visitor who, String agreement) {
        return who.get("/api/agreements/" + agreement).expect(200).body();
    }

    private static List<JsonNode> daysOf(Visitor who, String agreement) {
        return seen(who, agreement)
                .get("parts")
                .valueStream()
                .filter(part -> part.get("part").asString().equals("COMPANY"))
                .flatMap(part -> part.get("days").valueStream())
                .toList();
    }

    private static void fill(
            Visitor who, String agreement, String part, Map<String, String> values, List<JsonNode> days) {
        int revision = seen(who, agreement)
                .get("parts")
                .valueStream()
                .filter(each -> each.get("part").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .asInt();
        who.exchange(
                        "PUT",
                        "/api/agreements/" + agreement + "/parts/" + part,
                        JSON.writeValueAsString(Map.of("revision", revision, "values", values, "days", days)))
                .expect(200);
    }

    private static void freeze(Visitor teacher, String agreement) {
        Map<String, Integer> revisions = new HashMap<>();
        seen(teacher, agreement)
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        teacher.post("/api/agreements/" + agreement + "/freeze", Map.of("revisions", revisions))
                .expect(200);
    }

    /** As often as they are a signer: a representative who is tutor too signs for both. */
    private static void sign(Run system, Visitor who, String email, String agreement) {
        for (int n = 0; n < 2; n++) {
            JsonNode current = seen(who, agreement).get("current");
            boolean asked = current.get("signers")
                    .valueStream()
                    .anyMatch(signer -> signer.get("you").asBoolean()
                            && signer.get("mayNow").asBoolean()
                            && !signer.hasNonNull("signedAt"));
            if (!asked) {
                return;
            }
            int before = system.codesIn(email).size();
            int version = current.get("number").asInt();
            JsonNode means = who.post(
                            "/api/agreements/codes",
                            Map.of("documents", List.of(Map.of("agreementId", agreement, "version", version))))
                    .expect(200)
                    .body();
            Map<String, Object> signature = new HashMap<>(Map.of(
                    "consent",
                    true,
                    "documents",
                    List.of(Map.of(
                            "agreementId",
                            agreement,
                            "version",
                            version,
                            "sha256",
                            current.get("sha256").asString()))));
            if (means.get("by").asString().equals("EMAIL")) {
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> system.codesIn(email).size() > before);
                signature.put("code", system.codesIn(email).getFirst());
            }
            who.post("/api/agreements/signatures", signature).expect(200);
        }
    }

    private static void sealed(Visitor who, String agreement) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(seen(who, agreement).get("state").asString()).isEqualTo("SEALED"));
    }

    private static void signHere(Run system, Person person, String email) {
        person.page.locator("#signature").getByRole(AriaRole.CHECKBOX).check();
        int before = system.codesIn(email).size();
        person.button("Recevoir mon code").click();
        person.field("Le code reçu par e-mail").waitFor();
        await().atMost(Duration.ofSeconds(40)).until(() -> system.codesIn(email).size() > before);
        person.field("Le code reçu par e-mail").fill(system.codesIn(email).getFirst());
        person.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Signer").setExact(true))
                .click();
        person.text("signature est enregistrée").first().waitFor();
    }

    /** Some labels begin another. */
    private static Locator exactly(Person person, String label) {
        return person.page
                .locator("form")
                .getByLabel(Pattern.compile(
                        "^\\s*" + label.replaceAll("[?.(){}*+]", "\\\\$0") + "(\\s*\\(facultatif\\))?\\s*$"));
    }
}
