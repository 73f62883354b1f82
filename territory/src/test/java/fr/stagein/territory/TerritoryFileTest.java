package fr.stagein.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryFileTest {

    /** As the operator writes one: nothing that may be left out. */
    private static final String SMALL = """
            id: here
            name: Ici
            departments: ["2A"]
            schoolZone: A
            languages: [fr]
            programmes: [3e]
            branding: {name: Stage-IN, accent: "#7a4b1e"}
            rules:
              daysToAnswer: 15
              openApplicationsPerStudent: 3
            """;

    @Test
    void the_packs_that_are_checked_in_are_read() {
        for (String id : List.of("dordogne", "charente")) {
            TerritoryFile file = TerritoryFile.read(Packs.DORDOGNE.resolveSibling(id));
            assertThat(file.id()).isEqualTo(id);
            assertThat(file.programmes()).contains("3e");
            assertThat(file.tileUrl()).isNull();
            assertThat(file.texts()).containsKeys("operator", "dataProtectionContact", "director", "daysToAnswer");
        }
    }

    @Test
    void what_is_left_out_is_as_usual(@TempDir Path folder) {
        TerritoryFile file = read(folder, SMALL);
        assertThat(file.rules()).isEqualTo(new TerritoryFile.Rules(3, 15, List.of(7, 12), 21, false));
        assertThat(file.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(read(folder, SMALL + "timeZone: Indian/Reunion\nmap: {tileUrl: \"https://tiles.example\"}\n"))
                .extracting(TerritoryFile::timeZone, TerritoryFile::tileUrl)
                .containsExactly(ZoneId.of("Indian/Reunion"), "https://tiles.example");
    }

    @Test
    void reminders_come_on_the_days_that_are_named_and_the_usual_ones_only_in_time(@TempDir Path folder) {
        assertThat(reminderDays(folder, "daysToAnswer: 15\n  reminderDays: [10, 3, 10]"))
                .containsExactly(3, 10);
        assertThat(reminderDays(folder, "daysToAnswer: 15\n  reminderDays: []")).isEmpty();
        assertThat(reminderDays(folder, "daysToAnswer: 9")).containsExactly(7);
    }

    private static List<Integer> reminderDays(Path folder, String rules) {
        return read(folder, SMALL.replace("daysToAnswer: 15", rules)).rules().reminderDays();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            daysToAnswer: 15     | daysToAnswer: 0          | rules.daysToAnswer: "0" is no good here; write a whole number from 1 to 366
            daysToAnswer: 15     | dayToAnswer: 15          | rules.daysToAnswer: is missing; add it
            daysToAnswer: 15     | daysToAnswer: 15\\n  reminderDays: [5, 15] | rules.reminderDays: "15" is no good here; write a whole number from 1 to 14
            name: Ici            | nom: Ici                 | name: is missing; add it
            programmes: [3e]     | programmes: []           | programmes: is empty; write a programme's id such as 3e
            programmes: [3e]     | programmes: [3E]         | programmes: "3E" is no good here
            departments: ["2A"]  | departments: [Corse]     | "Corse" is no good here; write a département such as "24" or "2A"
            languages: [fr]      | languages: [french]      | write a language such as fr
            schoolZone: A        | zone: A                  | schoolZone: is missing; add it
            id: here             | id: Here                 | small letters, digits and hyphens
            name: Ici            | name: Ici\\ntimeZone: Mars | timeZone: "Mars" is no good here; write a time zone such as Indian/Reunion
            name: Ici            | name: Ici\\nmaps: {}      | maps: is no key of this place
            accent: "#7a4b1e"    | acent: "#7a4b1e"         | branding.accent: is missing; add it
            """)
    void a_wrong_one_is_refused(String what, String by, String told, @TempDir Path folder) {
        assertThat(SMALL).contains(what);
        String text = SMALL.replace(what, by.replace("\\n", "\n"));
        assertThatThrownBy(() -> read(folder, text))
                .isInstanceOf(BadTerritoryFile.class)
                .hasMessageContaining("here/territory.yaml, line ")
                .hasMessageContaining(told);
    }

    /** Consent before the first application is a rule for minors: misspelt, it would silently not hold. */
    @Test
    void a_misspelt_rule_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, SMALL + "  consentBeforeAplication: true\n"))
                .isInstanceOf(BadTerritoryFile.class)
                .hasMessageContaining("line 11, rules.consentBeforeAplication: is no key of this place; the keys are")
                .hasMessageContaining("consentBeforeApplication");
    }

    private static TerritoryFile read(Path folder, String text) {
        Packs pack = Packs.copy(folder.resolve(Integer.toHexString(text.hashCode())));
        pack.write("here/territory.yaml", text);
        return TerritoryFile.read(pack.territory());
    }
}
