package fr.stagein.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is wrong stops the start and says where and how. */
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: 3e                             | id: 3E                            | id: "3E" is no good here; write at most 20 small letters
            id: 3e                             | id: third                         | id: is not the file's name; call the file third.yaml
            id: 3e                             | ''                                | id: is missing; add it
            en: Year 10 (3e)                   | de: Zehnte                        | label.en: is missing; add it
            youngest: 13                       | youngest: 16                      | ages.oldest: "15" is no good here; write a whole number from 16 to 120
            youngest: 13                       | youngest: thirteen                | ages.youngest: "thirteen" is no good here; write a whole number from 0 to 120
            observation: true                  | observation: yes                  | observation: "yes" is no good here; write true or false
            days: SET_BY_SCHOOL                | days: SOMETIMES                   | when[0].days: "SOMETIMES" is no good here; write one of SET_BY_SCHOOL, SCHOOL_TIME
            circuit: ONE_EACH                  | circuit: MANY                     | write one of NONE, ONE_EACH
            template: observation              | template: ../observation          | write the name of a template, such as observation
            template: observation              | tempalte: observation             | template: is missing; add it
            observation: true                  | observation: true\\ntemplat: x    | templat: is no key of this place; the keys are id, label, ages
            observation: true                  | observation: true\\nobservation: true | observation: stands here twice; leave one of the two
            school: COLLEGE                    | school: ECOLE                     | write one of COLLEGE, LYCEE, LYCEE_PRO, UNIVERSITY
            names: ["3*"]                      | names: ["3e A"]                   | "3e A" is no good here; write how the names begin and a star
            {days: 5                           | {days: 0                          | length[0].days: "0" is no good here; write a whole number from 1 to 366
            {days: 5                           | {weeksAtLeast: 3, weeksAtMost: 2, days: 5 | write a whole number from 3 to 53
            from: 2024-09-01                   | from: 01/09/2024                  | when[0].from: "01/09/2024" is no good here; write a day such as 2026-01-01
            from: 2024-09-01                   | from: 2024-09-01, until: 2023-01-01 | when[0].until: lies before `from`
            article: Code de l'éducation D.332 | artcle: Code de l'éducation D.332 | when[0].article: is missing; add it
            '- party: STUDENT'                 | '- party: PUPIL'                  | signatories[0].party: "PUPIL" is no good here; write one of STUDENT, GUARDIAN
            '- party: TEACHER'                 | '- party: STUDENT'                | STUDENT stands here twice; `each: true` gives each of them a row
            '- party: TEACHER'                 | '- {party: TEACHER, order: 0}'    | signatories[4].order: "0" is no good here; write a whole number from 1 to 9
            'tutor.name: {by: COMPANY'         | 'tutor.nam: {by: COMPANY'         | fields.tutor.nam: is no field; add it to agreement-fields.yaml
            'tutor.name: {by: COMPANY'         | 'tutor.name: {by: TUTOR'          | write one of STUDENT, GUARDIAN, COMPANY, SCHOOL
            'days: {by: COMPANY'               | 'safety2: {by: COMPANY'           | fields.safety2: is no field
            keep: P5Y                          | keep: 5 years                     | retention[0].keep: "5 years" is no good here; write a length such as P5Y
            start: END                         | start: NEVER                      | write one of END, SCHOOL_YEAR
            'when:'                            | 'whens:'                          | when: is missing; write at least the rule of today
            'retention:'                       | 'retentions:'                     | retention: is missing; write at least the rule of today
            'length:'                          | 'lengths:'                        | length: is missing; write at least the rule of today
            'signatories:'                     | 'hostQuota: []\\nsignatories: 5\\nx:' | signatories: write a list here, each item after a hyphen
            'retention:'                       | 'hostQuota:\\n  - {staffFrom: 20, percent: 15, from: 2015-10-28, article: x}\\nretention:' | hostQuota: says nothing of small companies; add a rule with `staffFrom: 0`
            'retention:'                       | 'hostQuota:\\n  - {staffFrom: 0, from: 2015-10-28, article: x}\\nretention:' | hostQuota[0]: write either `percent` or `atMost`
            'retention:'                       | 'tutorQuota:\\n  - {atMost: 3, from: 2015-10-28, article: x}\\nretention:' | add `hostQuota`
            'retention:'                       | 'allowance:\\n  - {above: 308, hourly: 4.35, from: 2015-10-28, article: x}\\nretention:' | allowance[0].above: "308" is no good here; write a length such as PT7H
            'retention:'                       | 'allowance:\\n  - {above: PT308H, hourly: 4, from: 2015-10-28, article: x}\\nretention:' | allowance[0].hourly: "4" is no good here; write an amount in euros such as 4.35
            'retention:'                       | 'allowance:\\n  - {above: PT308H, hourly: 4.35, from: 2025-01-01, article: x}\\n  - {above: PT308H, hourly: 4.50, from: 2026-01-01, article: x}\\nretention:' | allowance: two of these rules hold on 2026-01-01; give the older one an `until` before it
            'mood: {fr'                        | 'mod: {fr'                        | logbook.mood: is missing; add it
            'mood: {fr'                        | 'mood: {de: Wie war es, fr'       | logbook.mood.de: is no key of this place; the keys are fr, en
            '{id: tools, fr'                   | '{id: Tools, fr'                  | logbook.oneADay[1].id: "Tools" is no good here; write at most 30 letters and digits
            '{id: tools, fr'                   | '{id: seen, fr'                   | logbook.oneADay[1].id: seen is another question's; answers are kept by it
            '{id: tools, fr'                   | '{id: tools, es'                  | logbook.oneADay[1].fr: is missing; add it
            'oneADay:'                         | 'weekly:'                         | logbook.oneADay: asks nothing; write a list of questions
            'label: {'                         | 'label: [{'                       | is no YAML
            """)
    void a_programme(String what, String by, String told, @TempDir Path folder) {
        Packs pack = Packs.copy(folder).replace("common/programmes/3e.yaml", what, by.replace("\\n", "\n"));
        assertThatThrownBy(() -> Programmes.read(pack.territory()))
                .isInstanceOf(BadTerritoryFile.class)
                .hasMessageContaining("programmes/3e.yaml, line ")
                .hasMessageContaining(told);
    }

    @Test
    void a_message_names_the_line(@TempDir Path folder) {
        Packs pack = Packs.copy(folder).write("common/programmes/3e.yaml", "id: 3e\nlabel:\n  fr: Troisième\n  en:\n");
        assertThatThrownBy(() -> Programmes.read(pack.territory()))
                .hasMessage("programmes/3e.yaml, line 4, label.en: write one value here");
    }

    @Test
    void a_timetable_is_missing(@TempDir Path folder) {
        Packs pack = Packs.copy(folder)
                .replace("common/programmes/3e.yaml", "  days: {by: COMPANY, required: true, material: true}\n", "");
        assertThatThrownBy(() -> Programmes.read(pack.territory()))
                .hasMessageContaining("fields: has no timetable; write one field of the kind DAYS, such as days");
    }

    @Test
    void nobody_has_to_sign(@TempDir Path folder) {
        Packs pack = Packs.copy(folder).replace("common/programmes/3e.yaml", "signatories:", "signatories: []\nx:");
        assertThatThrownBy(() -> Programmes.read(pack.territory()))
                .hasMessageContaining("names nobody who has to sign");
    }

    @Test
    void a_class_of_two_programmes(@TempDir Path folder) throws Exception {
        Packs pack = Packs.copy(folder);
        pack.write(
                "common/programmes/4e.yaml",
                java.nio.file.Files.readString(pack.territory().resolveSibling("common/programmes/3e.yaml"))
                        .replace("id: 3e", "id: 4e"));
        assertThatThrownBy(() -> Programmes.read(pack.territory()))
                .hasMessageContaining("\"3*\" of COLLEGE is in 3e.yaml too");
    }

    @Test
    void an_empty_file_and_an_empty_folder(@TempDir Path folder) {
        Packs pack = Packs.copy(folder).write("common/programmes/3e.yaml", "# nothing\n");
        assertThatThrownBy(() -> Programmes.read(pack.territory())).hasMessageContaining("3e.yaml: is empty");
        assertThatThrownBy(() -> Programmes.read(folder.resolve("nowhere/here")))
                .hasMessageContaining("holds no programme; write one, such as 3e.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'rule: EARLIEST'      | 'rule: EARLY'       | write one of EARLIEST, LATEST, HOURS_A_DAY
            'rule: EARLIEST'      | 'rule: PLACES'      | PLACES is a programme's; write it in programmes/<id>.yaml
            'at: "06:00"'         | 'at: 6'             | rules[0].at: "6" is no good here; write a time of day such as "06:00"
            'at: "06:00", '       | ''                  | rules[0].at: is missing; add it
            'ages: {from: 16}'    | 'ages: {from: 15}'  | two rules HOURS_A_DAY hold for one age on 2002-01-01; part their ages
            'length: PT7H'        | 'length: PT0H'      | write a length such as PT7H or PT4H30M
            'length: PT7H'        | 'length: PT7H, after: PT1H' | rules[3].after: is no key of this place
            'after: PT4H30M, '    | ''                  | rules[10].after: is missing; add it
            'rules:'              | 'rule:'             | rule: is no key of this place
            """)
    void a_working_rule(String what, String by, String told, @TempDir Path folder) {
        Packs pack = Packs.copy(folder).replace("common/working-rules.yaml", what, by);
        assertThatThrownBy(() -> WorkingRules.read(pack.territory()))
                .isInstanceOf(BadTerritoryFile.class)
                .hasMessageContaining("common/working-rules.yaml, line ")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Toussaint,A;B;C,2026-10-17,2026-10-16   | line 2, to: lies before `from`; write the last day without school
            Toussaint,A;B;C,17/10/2026,2026-11-01   | line 2: write a name, zones such as A;B, the first and the last day
            Toussaint,A;B;C                         | line 2: write a name, zones such as A;B, the first and the last day
            """)
    void a_school_holiday(String row, String told, @TempDir Path folder) {
        Packs pack = Packs.copy(folder).write("common/school-holidays.csv", "name,zones,from,to\n" + row + "\n");
        assertThatThrownBy(() -> SchoolHolidays.read(pack.territory(), "A"))
                .isInstanceOf(BadTerritoryFile.class)
                .hasMessageContaining("common/school-holidays.csv, " + told);
    }

    @Test
    void no_working_rule_at_all(@TempDir Path folder) {
        Packs pack = Packs.copy(folder).write("common/working-rules.yaml", "rules: []\n");
        assertThatThrownBy(() -> WorkingRules.read(pack.territory()))
                .hasMessageContaining("without rules minors could be offered any hours");
    }

    @Test
    void a_field_that_is_filled_in_in_no_known_way(@TempDir Path folder) {
        Packs pack = Packs.copy(folder).replace("common/agreement-fields.yaml", "kind: EMAIL", "kind: LETTER");
        assertThatThrownBy(() -> Programmes.read(pack.territory()))
                .hasMessageContaining("school.mail.kind: \"LETTER\" is no good here; write one of TEXT, LONG_TEXT");
    }

    /** Whatever is left of a file that was cut: it is read, or refused by name; nothing else escapes. */
    @Property(tries = 300)
    void a_file_that_was_cut(@ForAll @IntRange(max = 4000) int length) throws Exception {
        Path folder = java.nio.file.Files.createTempDirectory("pack");
        Packs pack = Packs.copy(folder);
        String text = java.nio.file.Files.readString(pack.territory().resolveSibling("common/programmes/3e.yaml"));
        pack.write("common/programmes/3e.yaml", text.substring(0, Math.min(length, text.length() - 30)));
        try {
            assertThat(Programmes.read(pack.territory()).all()).hasSize(1);
        } catch (BadTerritoryFile refused) {
            assertThat(refused).hasMessageStartingWith("programmes/3e.yaml");
        } finally {
            try (var files = java.nio.file.Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
