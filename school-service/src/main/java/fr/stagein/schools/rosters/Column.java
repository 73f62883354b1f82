package fr.stagein.schools.rosters;

import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.TextFolding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column that we know, by the headers that school software and people give it; the better names come first. */
enum Column {
    LAST_NAME(
            "nom de famille",
            "nom",
            "nom eleve",
            "nom de l eleve",
            "nom de famille eleve",
            "nom de famille de l eleve",
            "nom de naissance",
            "nom usuel",
            "nom d usage",
            "last name",
            "surname"),
    FIRST_NAME(
            "prenom",
            "prenom 1",
            "prenom usuel",
            "prenom d usage",
            "prenom eleve",
            "prenom de l eleve",
            "prenoms",
            "prenom s",
            "first name"),
    BIRTH_DATE(
            "date de naissance",
            "date naissance",
            "date naiss",
            "date de naiss",
            "ne e le",
            "nee le",
            "ne le",
            "ne ou nee le",
            "naissance",
            "ddn",
            "date de naissance eleve",
            "date de naissance de l eleve",
            "birth date"),
    CLASS(
            "classe",
            "division",
            "div",
            "code classe",
            "nom de la classe",
            "libelle classe",
            "libelle de la classe",
            "code division",
            "libelle division",
            "code structure",
            "structure",
            "classe eleve",
            "classe de l eleve",
            "class",
            "formation",
            "promotion",
            "diplome"),
    INE(
            "ine",
            "numero ine",
            "num ine",
            "no ine",
            "n ine",
            "code ine",
            "identifiant national",
            "identifiant national eleve",
            "identifiant national de l eleve",
            "numero national",
            "numero national eleve",
            "n national",
            "id national",
            "id nat",
            "ine rnie",
            "ine bea"),
    EMAIL(
            "e mail eleve",
            "email eleve",
            "mail eleve",
            "mel eleve",
            "courriel eleve",
            "courriel de l eleve",
            "adresse mail eleve",
            "adresse e mail eleve",
            "adresse mail de l eleve",
            "e mail de l eleve",
            "email",
            "e mail",
            "mail",
            "mel",
            "courriel",
            "adresse mail",
            "adresse e mail",
            "adresse electronique",
            "e mail etudiant",
            "courriel etudiant",
            "mail etudiant",
            "courriel universitaire",
            "e mail universitaire",
            "adresse mail universitaire"),
    GUARDIAN_1_NAME,
    GUARDIAN_1_FIRST_NAME,
    GUARDIAN_1_EMAIL,
    GUARDIAN_1_PHONE,
    GUARDIAN_2_NAME,
    GUARDIAN_2_FIRST_NAME,
    GUARDIAN_2_EMAIL,
    GUARDIAN_2_PHONE;

    static final Set<Column> NEEDED = Set.of(LAST_NAME, FIRST_NAME, BIRTH_DATE, CLASS);

    private static final Set<String> GUARDIAN = Set.of(
            "responsable",
            "resp",
            "responsables",
            "representant",
            "repr",
            "parent",
            "tuteur",
            "rl",
            "rl1",
            "rl2",
            "resp1",
            "resp2",
            "parent1",
            "parent2",
            "mere",
            "pere",
            "responsable1",
            "responsable2");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Where each known column stands; of two with the same meaning, the better named, then the first. */
    static Map<Column, Integer> in(Line headers) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        Map<Column, Integer> ranks = new EnumMap<>(Column.class);
        for (int i = 0; i < headers.cells().size(); i++) {
            String header = TextFolding.folded(headers.cell(i).shown());
            Column column = of(header);
            if (column != null) {
                int rank = column.names.indexOf(header);
                Integer before = ranks.get(column);
                if (before == null || rank < before) {
                    found.put(column, i);
                    ranks.put(column, rank);
                }
            }
        }
        return found;
    }

    /** @param header folded */
    static @Nullable Column of(String header) {
        List<String> words = List.of(header.split(" "));
        if (words.stream().anyMatch(GUARDIAN::contains)) {
            return ofGuardian(words);
        }
        return Stream.of(values())
                .filter(column -> column.names.contains(header))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Column ofGuardian(List<String> words) {
        boolean second = words.stream().anyMatch(word -> word.endsWith("2") || word.equals("mere"));
        if (has(words, "mail", "email", "mel", "courriel", "electronique")) {
            return second ? GUARDIAN_2_EMAIL : GUARDIAN_1_EMAIL;
        }
        if (has(words, "tel", "telephone", "portable", "mobile", "gsm", "phone")) {
            return second ? GUARDIAN_2_PHONE : GUARDIAN_1_PHONE;
        }
        if (has(words, "prenom", "prenoms")) {
            return second ? GUARDIAN_2_FIRST_NAME : GUARDIAN_1_FIRST_NAME;
        }
        // "Responsable légal 1" alone holds a name; an address, a profession, a link to the child are none of ours.
        boolean name = has(words, "nom")
                || words.stream()
                        .allMatch(word -> GUARDIAN.contains(word) || word.matches("legal|legale|de|du|n?[12]|n|no"));
        return name ? (second ? GUARDIAN_2_NAME : GUARDIAN_1_NAME) : null;
    }

    private static boolean has(List<String> words, String... any) {
        return Stream.of(any).anyMatch(words::contains);
    }
}
