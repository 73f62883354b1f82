package fr.stagein.schools.rosters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.students.Contact;
import fr.stagein.schools.students.Identity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as schools really have them. */
class RosterReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String HEADERS = "Nom;Prénom;Date de naissance;Classe\n";

    @Test
    void a_file_from_school_software_is_read_whole() {
        Roster roster = read("""
                ﻿"Nom de famille";"Prénom 1";"Né(e) le";"Division";"INE";"E-mail élève";"Nom resp. légal 1";"E-mail resp. légal 1";"Tél. portable resp. légal 1";"Nom resp. légal 2";"Courriel resp. légal 2"
                "DE LA TOUR D’AUVERGNE";"Zoé";"05/03/2012";"3A";"1234567890A";"zoe@x.example";"M. Paul de la Tour";" Paul.Tour@X.Example ";"06.12.34.56.78";"";""
                """);
        assertThat(roster.issues()).isEmpty();
        RosterLine zoe = roster.lines().getFirst();
        assertThat(zoe.line()).isEqualTo(2);
        assertThat(zoe.lastName()).isEqualTo("DE LA TOUR D’AUVERGNE");
        assertThat(zoe.birthDate()).isEqualTo("2012-03-05");
        assertThat(zoe.ine()).isEqualTo("1234567890A");
        assertThat(zoe.guardians())
                .containsExactly(new Contact("M. Paul de la Tour", "paul.tour@x.example", "0612345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void any_delimiter_and_any_order_will_do(String delimiter) {
        String file = """
                CLASSE;date de NAISSANCE;PRENOM;nom

                3e B;5/3/2012;Léa;"Lagarde, dite ""la; petite""\"
                """.replace(";", delimiter);
        assertThat(read(file).lines()).singleElement().satisfies(lea -> {
            assertThat(lea.lastName()).startsWith("Lagarde, dite \"la");
            assertThat(lea.className()).isEqualTo("3e B");
            assertThat(lea.line()).isEqualTo(3);
        });
    }

    @Test
    void windows_1252_and_utf_16_are_recognised() {
        String file = HEADERS + "Lefèvre;Chloé;01/02/2012;3A\n";
        for (String charset : new String[] {"windows-1252", "UTF-8", "UTF-16"}) {
            Roster roster = RosterReader.read(file.getBytes(Charset.forName(charset)), TODAY);
            assertThat(roster.lines().getFirst().firstName()).as(charset).isEqualTo("Chloé");
        }
    }

    @Test
    void a_title_above_cells_of_many_lines_and_empty_lines_below_do_no_harm() {
        Roster roster = read("Liste des élèves;;;\n;;;\n" + HEADERS
                + "\"Le\nGoff\";Anaïs;01/02/2012;3A\nMartin;A;02/02/2012;3A\n;;;\n\n;;;\n");
        assertThat(roster.issues()).isEmpty();
        assertThat(roster.lines()).extracting(RosterLine::lastName).containsExactly("Le Goff", "Martin");
        assertThat(roster.lines()).extracting(RosterLine::line).containsExactly(4, 6);
    }

    @Test
    void decomposed_accents_are_the_same_name() {
        String decomposed = Normalizer.normalize("Hélène", Normalizer.Form.NFD);
        assertThat(read(HEADERS + "O'Neil;" + decomposed + ";01/02/2012;3A\n")
                        .lines()
                        .getFirst()
                        .firstName())
                .isEqualTo("Hélène");
        LocalDate day = LocalDate.of(2012, 2, 1);
        assertThat(new Identity("O'NEIL", "helene", day, null).key())
                .isEqualTo(new Identity("O’Neil", decomposed, day, null).key());
    }

    @ParameterizedTest
    @CsvSource({
        "01/03/2026, class-date",
        "2026-03-01, class-date",
        "01-mars, class-date",
        "3-janv., class-date",
        "mars-01, class-date",
        "'0,0833333333333333', class-fraction",
        "0.0833333333333333, class-fraction",
        "'', class-missing"
    })
    void what_excel_made_of_a_class_is_refused_and_explained(String shown, String code) {
        Roster roster = read(HEADERS + "Martin;Léo;01/02/2012;\"" + shown + "\"\n");
        assertThat(roster.lines()).isEmpty();
        assertThat(roster.issues()).extracting(Issue::code).containsExactly(code);
        assertThat(roster.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"301.0, 301", "3/1, 3/1", "3-1, 3-1", "3ème 2, 3ème 2", "3E, 3E", "Mars 3, Mars 3"})
    void classes_that_only_look_odd_are_taken(String shown, String name) {
        assertThat(read(HEADERS + "Martin;Léo;01/02/2012;" + shown + "\n").lines())
                .extracting(RosterLine::className)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2012, birth-date-wrong",
        "hier, birth-date-wrong",
        "01/02/2031, birth-date-age",
        "01/02/1950, birth-date-age",
        "'', birth-date-missing"
    })
    void a_day_that_is_none_is_told_by_line(String shown, String code) {
        assertThat(read(HEADERS + "Martin;Léo;" + shown + ";3A\n").issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(2);
                    assertThat(issue.code()).isEqualTo(code);
                });
    }

    @Test
    void details_that_are_wrong_are_left_out_and_the_pupil_taken() {
        Roster roster = read("Nom;Prénom;Date de naissance;Classe;INE;Mail;Mail responsable 1;Tél responsable 1\n"
                + "Martin;Léo;01/02/2012;3A;1,23E+10;nope;not at all;12\n"
                + "Martin;Ana;01/02/2012;3A;;same@x.example;SAME@x.example ;612345678\n"
                + "Martin;Île;01/02/2012;3A;;;;+262 692 12 34 56\n");
        assertThat(roster.hasErrors()).isFalse();
        assertThat(roster.issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(
                        "ine-wrong", "email-wrong", "email-wrong", "phone-wrong", "email-of-guardian", "read-as");
        assertThat(roster.lines().get(1).email()).isNull();
        assertThat(roster.lines().get(1).guardians().getFirst().phone()).isEqualTo("0612345678");
        assertThat(roster.lines().get(2).guardians().getFirst().phone()).isEqualTo("+262692123456");
    }

    @Test
    void a_pupil_who_stands_twice_is_told_with_both_lines() {
        Roster roster = read(HEADERS + "LE GOFF;Anaïs;01/02/2012;3A\nLe Goff;ANAIS;01/02/2012;3B\n");
        assertThat(roster.issues()).containsExactly(Issue.error(3, "twice", "ANAIS Le Goff", "2"));
    }

    @Test
    void control_characters_and_markup_stay_letters_or_go() {
        RosterLine odd = read(HEADERS + "<b>Martin</b>;L\u0007éo\u00A0;01/02/2012;3A\n")
                .lines()
                .getFirst();
        assertThat(odd.lastName()).isEqualTo("<b>Martin</b>");
        assertThat(odd.firstName()).isEqualTo("L éo");
    }

    @Test
    void an_excel_file_is_read_with_its_days_and_numbers() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            workbook.newWorksheet("Vide");
            var sheet = workbook.newWorksheet("Élèves");
            String[] headers = {"Nom", "Prénom", "Date de naissance", "Classe", "Tél resp 1"};
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
            }
            Object[][] rows = {
                {"Ly", "O", LocalDate.of(2012, 3, 5), "3A", 612345678},
                {"Ly", "Nino", 40973, 301, ""},
                {"Ly", "Mia", "05/03/2012", LocalDate.of(2026, 3, 1), ""},
                {"Ly", "Tom", "05/03/2012", 1.0 / 12, ""}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    switch (rows[r][c]) {
                        case LocalDate day -> {
                            sheet.value(r + 1, c, day);
                            sheet.style(r + 1, c).format("dd/mm/yyyy").set();
                        }
                        case Number number -> sheet.value(r + 1, c, number);
                        default -> sheet.value(r + 1, c, String.valueOf(rows[r][c]));
                    }
                }
            }
        }
        Roster roster = RosterReader.read(file.toByteArray(), TODAY);
        assertThat(roster.lines()).extracting(RosterLine::className).containsExactly("3A", "301");
        assertThat(roster.lines())
                .extracting(RosterLine::birthDate)
                .containsExactly(LocalDate.of(2012, 3, 5), LocalDate.of(2012, 3, 5));
        assertThat(roster.lines().getFirst().guardians().getFirst().phone()).isEqualTo("0612345678");
        assertThat(roster.issues())
                .extracting(Issue::line, Issue::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "read-as"),
                        org.assertj.core.groups.Tuple.tuple(4, "class-date"),
                        org.assertj.core.groups.Tuple.tuple(5, "class-fraction"));
    }

    @Test
    void what_is_no_list_is_refused_in_words() throws IOException {
        assertRefused(new byte[0], "roster-empty");
        assertRefused("  \n".getBytes(UTF_8), "roster-empty");
        assertRefused(HEADERS.getBytes(UTF_8), "roster-empty");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0, 1}, "roster-not-a-table");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "roster-old-excel");
        assertRefused("%PDF-1.7 hello".getBytes(UTF_8), "roster-no-headers");
        assertRefused("Nom;Prénom;Classe\nA;B;C\n".getBytes(UTF_8), "roster-columns");
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("hello.txt"));
            out.write(1);
        }
        assertRefused(zip.toByteArray(), "roster-not-a-table");
    }

    @Test
    void a_small_file_that_unpacks_to_a_large_one_is_refused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        assertThat(zip.size()).isLessThan(200_000);
        assertRefused(zip.toByteArray(), "roster-too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "E-mail du responsable légal 2, GUARDIAN_2_EMAIL",
        "RESP1_MEL, GUARDIAN_1_EMAIL",
        "Parent 2 - téléphone portable, GUARDIAN_2_PHONE",
        "Responsable 1, GUARDIAN_1_NAME",
        "Représentant légal n°2, GUARDIAN_2_NAME",
        "Prénom resp. légal 1, GUARDIAN_1_FIRST_NAME",
        "Adresse responsable 1,",
        "Profession responsable 1,",
        "N° national, INE",
        "Date Naiss., BIRTH_DATE"
    })
    void headers_are_known_in_many_spellings(String header, Column column) {
        assertThat(Column.of(fr.stagein.schools.files.TextFolding.folded(header)))
                .isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"3A, 3e A", "3 A, 3ÈME A", "troisième 2, 3-2", "3EME2, 3/2"})
    void a_class_is_the_same_in_other_spellings(String one, String other) {
        assertThat(ClassNames.folded(one)).isEqualTo(ClassNames.folded(other));
    }

    @Test
    void the_class_e_is_not_the_level() {
        assertThat(ClassNames.folded("3E")).isNotEqualTo(ClassNames.folded("3"));
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> RosterReader.read(file, TODAY))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Roster read(String file) {
        return RosterReader.read(file.getBytes(UTF_8), TODAY);
    }
}
