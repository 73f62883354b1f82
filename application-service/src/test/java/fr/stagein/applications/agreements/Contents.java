package fr.stagein.applications.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the school and the company write. */
final class Contents {

    private Contents() {}

    static Map<String, String> ofSchool() {
        var values = new HashMap<>(Map.of(
                "school.name", "Collège Arnaut-Daniel",
                "school.address", "Rue des Écoles, 24600 Ribérac",
                "school.head.name", "Anne Roche",
                "school.head.function", "Principale",
                "student.name", "Léa Martin",
                "student.birthDate", "2012-06-03",
                "student.class", "3e A",
                "guardian.1.name", "Claire Martin",
                "teacher.name", "Paul Durand",
                "insurance.school", "MAIF, contrat 123"));
        values.put("aims", "Découvrir un métier.");
        return values;
    }

    static Map<String, String> ofCompany() {
        var values = new HashMap<>(Map.of(
                "company.name", "Le Fournil",
                "company.address", "3 rue du Pont, 24600 Ribérac",
                "company.representative.name", "Marc Faure",
                "company.representative.function", "Gérant",
                "workplace.address", "3 rue du Pont, 24600 Ribérac",
                "tutor.name", "Inès Petit",
                "tutor.function", "Boulangère",
                "tutor.mail", "ines@fournil.example",
                "activities", "Regarder le pétrissage.\nServir avec la vendeuse."));
        values.put("meals", "Le repas est pris sur place.");
        values.put("insurance.company", "AXA, contrat 456");
        return values;
    }

    /** From Monday to Friday, six hours a day. */
    static List<Map<String, String>> days(String start) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(day -> Map.of(
                        "date", "2027-02-0" + day,
                        "start", start,
                        "breakStart", "12:00",
                        "breakEnd", "13:00",
                        "end", "16:00"))
                .toList();
    }
}
