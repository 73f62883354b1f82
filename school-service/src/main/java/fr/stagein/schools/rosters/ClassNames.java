package fr.stagein.schools.rosters;

import fr.stagein.schools.directory.Kind;
import fr.stagein.schools.files.TextFolding;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.SchoolKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classes by their names, which each school and each program writes in its own way. */
final class ClassNames {

    private static final Pattern LEVEL = Pattern.compile("^([1-6])(?:eme|e (?=.)|nde|de|ere|re)");

    /** As sheets are called that hold one class each; {@code 2026-2027} is a school year. */
    private static final Pattern CLASS = Pattern.compile("(?!20[0-9]{2})[1-6][0-9a-z]{1,9}");

    private ClassNames() {}

    static boolean isOne(String name) {
        return CLASS.matcher(folded(name)).matches();
    }

    /** The same for {@code 3A}, {@code 3e A}, {@code 3ÈME A}. */
    static String folded(String name) {
        String plain = TextFolding.folded(name)
                .replaceFirst("^sixieme", "6")
                .replaceFirst("^cinquieme", "5")
                .replaceFirst("^quatrieme", "4")
                .replaceFirst("^troisieme", "3")
                .replaceFirst("^seconde", "2");
        return LEVEL.matcher(plain).replaceFirst("$1").replace(" ", "");
    }

    /** The programme of such a class if the territory offers it; null if its pupils make no internship. */
    static @Nullable String programme(String name, Kind kind, Programmes programmes, List<String> offered) {
        return schoolKind(kind)
                .flatMap(school -> programmes.ofClass(school, folded(name)))
                .map(Programme::id)
                .filter(offered::contains)
                .orElse(null);
    }

    /** Empty for a chamber: it has no classes. */
    private static Optional<SchoolKind> schoolKind(Kind kind) {
        return switch (kind) {
            case COLLEGE -> Optional.of(SchoolKind.COLLEGE);
            case LYCEE -> Optional.of(SchoolKind.LYCEE);
            case LYCEE_PRO -> Optional.of(SchoolKind.LYCEE_PRO);
            case UNIVERSITY -> Optional.of(SchoolKind.UNIVERSITY);
            case CHAMBER -> Optional.empty();
        };
    }
}
