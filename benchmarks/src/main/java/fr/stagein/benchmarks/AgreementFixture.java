package fr.stagein.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** What each party writes into the agreement of an observation week. */
final class AgreementFixture {

    private AgreementFixture() {}

    static Map<String, String> school(String student) {
        var values = new HashMap<>(Map.of(
                "school.name", "Collège Arnaut-Daniel",
                "school.address", "Rue des Écoles, 24600 Ribérac",
                "school.head.name", "Anne Roche",
                "school.head.function", "Principale",
                "student.name", student,
                "student.birthDate", "2012-05-03",
                "student.class", "3e A",
                "guardian.1.name", "Claire Martin",
                "teacher.name", "Paul Durand",
                "insurance.school", "MAIF, contrat 123"));
        values.put("aims", "Découvrir un métier.\nComprendre une journée de travail.");
        return values;
    }

    static Map<String, String> company(String tutor) {
        var values = new HashMap<>(Map.of(
                "company.name", "Le Fournil",
                "company.address", "3 rue du Pont, 24600 Ribérac",
                "company.representative.name", "Marc Faure",
                "company.representative.function", "Gérant",
                "workplace.address", "3 rue du Pont, 24600 Ribérac",
                "tutor.name", "Inès Petit",
                "tutor.function", "Boulangère",
                "tutor.mail", tutor,
                "activities", "Regarder le pétrissage.\nServir avec la vendeuse."));
        values.put("meals", "Le repas est pris sur place.");
        values.put("insurance.company", "AXA, contrat 456");
        return values;
    }

    static Map<String, String> guardian() {
        return Map.of("emergency.name", "Claire Martin", "emergency.phone", "0612345678");
    }
}
