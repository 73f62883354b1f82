package fr.stagein.schools.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.schools.directory.Kind;
import fr.stagein.territory.Programmes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {

    private static final Programmes PROGRAMMES = Programmes.read(Checkout.territory("dordogne"));

    @ParameterizedTest
    @CsvSource({
        "3e A, COLLEGE, 3e",
        "QUATRIÈME 2, COLLEGE, 4e",
        "5 B, COLLEGE,",
        "Seconde GT 4, LYCEE, 2de",
        "2NDE1, LYCEE, 2de",
        "1ère STMG, LYCEE,",
        "T STMG, LYCEE,",
        "3e prépa-métiers, LYCEE, 3e",
        "3e prépa-métiers, LYCEE_PRO, 3e",
        "2nde MRC, LYCEE_PRO, pfmp",
        "T MELEC, LYCEE_PRO, pfmp"
    })
    void a_class_is_of_the_programme_whose_file_names_it(String name, Kind kind, String programme) {
        assertThat(ClassNames.programme(name, kind, PROGRAMMES, List.of("4e", "3e", "2de", "pfmp")))
                .isEqualTo(programme);
    }

    @Test
    void a_class_whose_programme_the_territory_does_not_offer_makes_no_internship() {
        assertThat(ClassNames.programme("4e A", Kind.COLLEGE, PROGRAMMES, List.of("3e", "pfmp")))
                .isNull();
        assertThat(ClassNames.programme("3e PM", Kind.LYCEE_PRO, PROGRAMMES, List.of("pfmp")))
                .isNull();
    }
}
