package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Section;
import fr.stagein.documents.AgreementText.SignatureLine;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An agreement with everything filled in; a test changes what it is about. */
final class AgreementFixture {

    static final AgreementTemplates TEMPLATES = AgreementTemplates.french();

    /** Reads the fonts: one for all tests. */
    static final AgreementPdf PDF = new AgreementPdf();

    private String template = "observation";
    private LocalDate first = LocalDate.of(2027, 2, 1);
    private final Map<String, String> changed = new HashMap<>();
    private List<Section> ownClauses = List.of(new Section(
            "Clauses propres à l'établissement",
            List.of(new AgreementText.Block.Paragraph(
                    "L'élève rend son carnet de stage au professeur référent le lundi qui suit."))));
    private List<SignatureLine> signatures = List.of(
            new SignatureLine("L'élève", "Inès Lefèvre-Nguyễn", null),
            new SignatureLine("Le représentant légal", "Marc Lefèvre", null),
            new SignatureLine("Le responsable de la structure d'accueil", "Nadia Benali", null),
            new SignatureLine("Le tuteur", "Jean-Noël Œuvrard", null),
            new SignatureLine("Le professeur référent", "Camille d'Aubigné", null),
            new SignatureLine(
                    "Le chef d'établissement",
                    "Sophie Maréchal",
                    "par délégation : Paul Roy, principal adjoint, acte du 1er septembre 2026"));

    static AgreementFixture anAgreement() {
        return new AgreementFixture();
    }

    AgreementFixture of(String id) {
        template = id;
        return this;
    }

    AgreementFixture with(String key, String value) {
        changed.put(key, value);
        return this;
    }

    AgreementFixture withOwnClauses(List<Section> clauses) {
        ownClauses = clauses;
        return this;
    }

    AgreementFixture signedBy(List<SignatureLine> lines) {
        signatures = lines;
        return this;
    }

    AgreementText text() {
        return TEMPLATES.of(template).text(facts());
    }

    Document pdf() {
        return PDF.render(text());
    }

    AgreementFacts facts() {
        var hours = new ArrayList<HoursRow>();
        for (int day = 0; day < 5; day++) {
            LocalTime end = day == 4 ? LocalTime.of(15, 30) : LocalTime.of(16, 0);
            hours.add(HoursRow.on(first.plusDays(day), LocalTime.of(9, 0), end, LocalTime.NOON, LocalTime.of(13, 0)));
        }
        AgreementTemplate chosen = TEMPLATES.of(template);
        var values = new HashMap<String, String>();
        filled().forEach((key, value) -> {
            if (chosen.required().contains(key) || chosen.optional().contains(key)) {
                values.put(key, value);
            }
        });
        values.putAll(changed);
        return new AgreementFacts(
                "STG-2027-0042",
                2,
                "https://stages.example.org/verifier/7KQ4-M2XD-93HT",
                OffsetDateTime.parse("2026-12-04T16:20:31+01:00"),
                first,
                first.plusDays(4),
                values,
                hours,
                ownClauses,
                signatures);
    }

    static Map<String, String> filled() {
        return Map.ofEntries(
                Map.entry("school.name", "Collège Simone-Veil"),
                Map.entry("school.address", "12 rue des Écoles, 63000 Clermont-Ferrand"),
                Map.entry("school.phone", "04 73 00 00 00"),
                Map.entry("school.head.name", "Sophie Maréchal"),
                Map.entry("school.head.function", "principale"),
                Map.entry("school.board.decision", "délibération du 3 novembre 2026"),
                Map.entry("chamber.name", "Chambre de métiers et de l'artisanat du Puy-de-Dôme"),
                Map.entry("chamber.address", "17 boulevard Berthelot, 63400 Chamalières"),
                Map.entry("chamber.representative.name", "Hélène Morand"),
                Map.entry("chamber.representative.function", "conseillère"),
                Map.entry("company.name", "Boulangerie Aux Blés d'Or"),
                Map.entry("company.siret", "732 829 320 00074"),
                Map.entry("company.activity", "boulangerie et pâtisserie artisanales"),
                Map.entry("company.address", "4 place de l'Église, 63110 Beaumont"),
                Map.entry("company.representative.name", "Nadia Benali"),
                Map.entry("company.representative.function", "gérante"),
                Map.entry("company.phone", "04 73 11 11 11"),
                Map.entry("tutor.name", "Jean-Noël Œuvrard"),
                Map.entry("tutor.function", "boulanger"),
                Map.entry("tutor.mail", "fournil@bles-dor.example"),
                Map.entry("student.name", "Inès Lefèvre-Nguyễn"),
                Map.entry("student.birthDate", "14 mars 2012"),
                Map.entry("student.class", "3e B"),
                Map.entry("student.course", "Licence 3 de biologie"),
                Map.entry("student.course.hours", "480 heures"),
                Map.entry("guardian.1.name", "Marc Lefèvre"),
                Map.entry("guardian.1.phone", "06 00 00 00 01"),
                Map.entry("teacher.name", "Camille d'Aubigné"),
                Map.entry("teacher.subject", "sciences de la vie et de la Terre"),
                Map.entry("teacher.mail", "camille.daubigne@college.example"),
                Map.entry("emergency.name", "Marc Lefèvre"),
                Map.entry("emergency.phone", "06 00 00 00 01"),
                Map.entry("training.title", "CAP Boulanger, première année"),
                Map.entry("aims", "découvrir un métier de l'artisanat\nposer des questions à trois professionnels"),
                Map.entry(
                        "activities",
                        "suivre la fabrication du pain, du pétrin à la vente\nobserver l'accueil des clients\nessayer le façonnage"),
                Map.entry("skills", "observer, communiquer, comprendre"),
                Map.entry("assessment", "carnet de stage et présentation orale devant la classe"),
                Map.entry("meals", "déjeuner apporté, pris dans la salle de repos"),
                Map.entry("transport", "à pied et en bus, ligne 4, seul"),
                Map.entry("safety", "tablier et charlotte fournis ; on ne s'approche pas du four"),
                Map.entry("insurance.school", "MAIF, contrat 1234567 A"),
                Map.entry("insurance.company", "AXA, contrat 98 76 54"),
                Map.entry("insurance.student", "assurance scolaire MAE, contrat 55 44 33"),
                Map.entry("regulated.work", "utilisation du laminoir (déclaration du 12 octobre 2026)"),
                Map.entry("allowance", "4,50 € de l'heure, versés à la fin de chaque mois"),
                Map.entry("leave", "deux jours et demi par mois de présence"),
                Map.entry("supervision", "un appel par mois, une visite"));
    }
}
