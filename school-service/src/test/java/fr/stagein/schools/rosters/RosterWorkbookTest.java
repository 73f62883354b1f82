package fr.stagein.schools.rosters;

import static fr.stagein.schools.files.RawWorkbook.day;
import static fr.stagein.schools.files.RawWorkbook.failed;
import static fr.stagein.schools.files.RawWorkbook.hiddenRow;
import static fr.stagein.schools.files.RawWorkbook.number;
import static fr.stagein.schools.files.RawWorkbook.row;
import static fr.stagein.schools.files.RawWorkbook.text;
import static fr.stagein.schools.files.RawWorkbook.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.files.RawWorkbook;
import fr.stagein.schools.rosters.Sheet.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Class lists as workbooks. */
class RosterWorkbookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate BIRTHDAY = LocalDate.of(2012, 5, 4);
    private static final String HEADERS = row(texts("Nom", "Prénom", "Date de naissance", "Classe"));

    @Test
    void a_sheet_for_each_class_is_read_with_its_place_and_last_years_hidden_one_is_not() {
        Roster roster = read(RawWorkbook.usual()
                .hidden("2025-2026", HEADERS, pupil("Ancien", "3A"))
                .sheet("3A", HEADERS, pupil("Martin", "3A"))
                .sheet("Effectifs", row(texts("3A", "24")))
                .sheet("3B", HEADERS, pupil("Ly", "3B"), pupil("Rey", "3B"))
                .sheet("Options", row(texts("Nom", "Prénom", "Option")), row(texts("Ly", "A", "Latin"))));
        assertThat(roster.lines())
                .extracting(RosterLine::lastName, RosterLine::sheet, RosterLine::line)
                .containsExactly(tuple("Martin", "3A", 2), tuple("Ly", "3B", 2), tuple("Rey", "3B", 3));
        assertThat(roster.sheets())
                .containsExactly(
                        new Sheet("2025-2026", Status.HIDDEN, 0, List.of()),
                        new Sheet("3A", Status.READ, 1, List.of()),
                        new Sheet("Effectifs", Status.NO_HEADERS, 0, List.of()),
                        new Sheet("3B", Status.READ, 2, List.of()),
                        new Sheet("Options", Status.NO_LIST, 0, List.of("Date de naissance", "Classe")));
        assertThat(roster.hasErrors()).isFalse();
    }

    @Test
    void a_sheet_named_like_a_class_says_the_class_where_no_column_does() {
        String headers = row(texts("Nom", "Prénom", "Date de naissance"));
        String pupil = row(text("Ly"), text("Mia"), day("41033"));
        Roster roster = read(RawWorkbook.usual()
                .sheet("3e B", headers, pupil)
                .sheet("2026-2027", headers, pupil)
                .sheet("Feuil1", headers, pupil));
        assertThat(roster.lines()).extracting(RosterLine::className).containsExactly("3e B");
        assertThat(roster.sheets())
                .extracting(Sheet::status)
                .containsExactly(Status.CLASS_BY_NAME, Status.NO_LIST, Status.NO_LIST);
    }

    @Test
    void the_birthday_is_the_same_whichever_year_the_workbook_counts_from() {
        for (RawWorkbook file : List.of(RawWorkbook.usual(), RawWorkbook.strict())) {
            assertThat(birthDate(file, day("41033"))).isEqualTo(BIRTHDAY);
        }
        assertThat(birthDate(RawWorkbook.usual().from1904(), day("39571"))).isEqualTo(BIRTHDAY);
        assertThat(birthDate(RawWorkbook.usual().from1904(), number("39571"))).isEqualTo(BIRTHDAY);
    }

    @Test
    void doubtful_lines_are_set_aside_and_the_rest_is_there() {
        Roster roster = read(RawWorkbook.usual()
                .sheet(
                        "3A",
                        HEADERS,
                        pupil("Martin", "3A"),
                        row(text("Ly"), text("A"), failed("#REF!"), text("3A")),
                        row(failed("#N/A"), text("B"), day("41033"), text("3A")),
                        row(text("Rey"), text("C"), number("1E+999999999"), text("3A")),
                        hiddenRow(text("Roy"), text("D"), day("41033"), text("3A")),
                        row(text("Sol"), text("E"), day("41033"), number("0.75")),
                        row(text("Val"), text("F"), day("41033"), "<c s=\"1\"><v>46024</v></c>")));
        assertThat(roster.lines()).extracting(RosterLine::lastName).containsExactly("Martin");
        assertThat(roster.issues())
                .extracting(Issue::sheet, Issue::line, Issue::code)
                .containsExactly(
                        tuple("3A", 3, "birth-date-formula"),
                        tuple("3A", 4, "last-name-formula"),
                        tuple("3A", 5, "birth-date-wrong"),
                        tuple("3A", 6, "line-hidden"),
                        tuple("3A", 7, "class-fraction"),
                        tuple("3A", 8, "class-date"));
        assertThat(roster.setAside()).extracting(SetAside::line).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(roster.setAside().get(3).lastName()).isEqualTo("Roy");
    }

    @Test
    void a_hidden_column_is_not_read_and_told() {
        String content = "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols><sheetData>"
                + row(texts("Nom", "Prénom", "Date de naissance", "Classe", "INE"))
                + row(text("Ly"), text("A"), day("41033"), text("3A"), text("000000001AA")) + "</sheetData>";
        Roster roster = read(RawWorkbook.usual().content("3A", "", content));
        assertThat(roster.lines().getFirst().ine()).isNull();
        assertThat(roster.sheets()).containsExactly(new Sheet("3A", Status.READ, 1, List.of("INE")));
    }

    @Test
    void a_pupil_of_the_whole_list_and_of_the_class_sheet_is_one_with_what_both_say() {
        String all = row(texts("Nom", "Prénom", "Date de naissance", "Classe", "INE"));
        Roster roster = read(RawWorkbook.usual()
                .sheet("3A", HEADERS, pupil("Martin", "3A"), pupil("Ly", "3A"))
                .sheet(
                        "Tous",
                        all,
                        row(text("MARTIN"), text("Prénom"), day("41033"), text("3e A"), text("000000001AA")),
                        row(text("LY"), text("Prénom"), day("41033"), text("3B"), text(""))));
        assertThat(roster.lines())
                .extracting(RosterLine::lastName, RosterLine::ine)
                .containsExactly(tuple("Martin", "000000001AA"), tuple("Ly", null));
        assertThat(roster.issues()).extracting(Issue::code).containsExactly("repeated-elsewhere", "twice-elsewhere");
        assertThat(roster.issues().getLast().arguments()).containsExactly("Prénom LY", "3", "3A");
    }

    @Test
    void namesakes_with_two_numbers_are_both_taken_and_one_number_for_two_is_not() {
        Roster roster = read(RawWorkbook.usual()
                .sheet(
                        "3A",
                        row(texts("Nom", "Prénom", "Date de naissance", "Classe", "INE")),
                        row(text("Essai"), text("Un"), day("41033"), text("3A"), text("000000001AA")),
                        row(text("ESSAI"), text("Un"), day("41033"), text("3B"), text("000000002BB")),
                        row(text("Autre"), text("Un"), day("41033"), text("3B"), text("000000002BB")),
                        row(text("Essai"), text("Un"), day("41033"), text("3C"), text(""))));
        assertThat(roster.lines()).hasSize(2);
        assertThat(roster.issues())
                .extracting(Issue::line, Issue::severity, Issue::code)
                .containsExactly(
                        tuple(3, Issue.Severity.WARNING, "homonym"),
                        tuple(4, Issue.Severity.ERROR, "ine-twice"),
                        tuple(5, Issue.Severity.ERROR, "twice"));
    }

    @Test
    void a_workbook_that_shows_no_list_is_refused_with_what_to_do() {
        assertRefused(
                RawWorkbook.usual().hidden("3A", HEADERS, pupil("Ly", "3A")).sheet("Vide"), "roster-hidden");
        assertRefused(RawWorkbook.usual().sheet("Vide"), "roster-empty");
        assertRefused(RawWorkbook.usual().sheet("Notes", row(texts("a", "b"))), "roster-no-headers");
        assertRefused(
                RawWorkbook.usual().sheet("Options", row(texts("Nom", "Prénom")), row(texts("a", "b"))),
                "roster-columns");
    }

    private static LocalDate birthDate(RawWorkbook file, String cell) {
        return read(file.sheet("3A", HEADERS, row(text("Ly"), text("A"), cell, text("3A"))))
                .lines()
                .getFirst()
                .birthDate();
    }

    private static String pupil(String lastName, String className) {
        return row(text(lastName), text("Prénom"), day("41033"), text(className));
    }

    private static Roster read(RawWorkbook file) {
        return RosterReader.read(file.file(), TODAY);
    }

    private static void assertRefused(RawWorkbook file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
