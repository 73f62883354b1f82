package fr.stagein.documents;

import static fr.stagein.documents.AgreementFixture.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import fr.stagein.documents.AgreementText.SignatureLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementPdfTest {

    static List<String> templates() {
        return AgreementFixture.TEMPLATES.ids().stream().sorted().toList();
    }

    @Test
    void equal_text_gives_equal_bytes() {
        Document once = anAgreement().pdf();
        Document again = new AgreementPdf().render(anAgreement().text());
        assertThat(again).isEqualTo(once);
        assertThat(anAgreement().with("meals", "au restaurant").pdf()).isNotEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_passes_as_archive_and_as_accessible(String template) {
        Document pdf = anAgreement().of(template).pdf();
        Look.keep(template, pdf);
        assertThat(Conformance.faults(pdf.pdf())).isEmpty();
    }

    @Test
    void the_judge_of_the_two_standards_refuses_a_plain_pdf() throws IOException {
        var plain = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(plain);
        }
        assertThat(Conformance.faults(plain.toByteArray()))
                .anyMatch(fault -> fault.startsWith("3a"))
                .anyMatch(fault -> fault.startsWith("ua1"));
    }

    @Test
    void every_page_says_which_version_it_is_where_to_verify_it_and_how_many_pages_there_are() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(anAgreement().pdf().pdf())) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("STG-2027-0042 · version 2")
                        .contains(anAgreement().text().verifyAddress())
                        .contains("page " + page + " sur " + pages);
            }
            assertThat(pdf.getDocumentInformation().getTitle()).contains("STG-2027-0042 · version 2");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void names_are_printed_as_they_are_written() throws IOException {
        List<String> names = List.of(
                "Nguyễn Thị Mỹ Hạnh",
                "N’Guessan-D’Almeida O'Brien",
                "Čapková Þórsdóttir Łukasz Ștefănescu",
                "Ольга Ильинична Щербакова",
                "Ελένη Παπαδοπούλου",
                "Marie-Antoinette-Joséphine-Bénédicte de La Rochefoucauld-Montbel");
        String text = text(named(String.join(" / ", names)));
        for (String name : names) {
            assertThat(text.replaceAll("\\s", "")).contains(name.replaceAll("\\s", ""));
        }
        // The same names as another keyboard sends them: letters and accents apart.
        String apart = Normalizer.normalize(String.join(" / ", names), Normalizer.Form.NFD);
        assertThat(text(named(apart))).isEqualTo(text);
    }

    @Test
    void arabic_letters_are_joined_and_go_from_right_to_left() throws IOException {
        Document pdf = named("فاطمة الزهراء بن علي");
        Look.keep("arabic", pdf);
        assertThat(Conformance.faults(pdf.pdf())).isEmpty();
        assertThat(ArabicForms.joined("علي")).isEqualTo("\uFECB\uFEE0\uFEF2");
        assertThat(ArabicForms.joined("لا")).isEqualTo("\uFEFB");
        assertThat(new RightToLeft.Reorderer().reorderRTLTextToLTR("אב 12 (ג)")).isEqualTo("(ג) 12 בא");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé 🌻", "𠮷田 太郎", "\uD83D"})
    void a_character_without_glyph_stops_the_document_and_is_named(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOfSatisfying(MissingGlyph.class, missing -> {
            assertThat(missing.field()).startsWith("Élève");
            assertThat(missing.characters()).isNotEmpty().allMatch(character -> character.contains("U+"));
            assertThat(missing.getMessage()).doesNotContain("Zoé");
        });
        assertThat(AgreementFixture.PDF.missingGlyphs(name)).isNotEmpty();
        assertThat(AgreementFixture.PDF.missingGlyphs("Zoé")).isEmpty();
    }

    @Test
    void a_text_stays_a_text() throws IOException {
        String markup = "</td><script>x</script><img src=\"http://127.0.0.1:1/x.png\"/><style>*{display:none}</style>"
                + "&amp;<!-- ]]> {school.name} $1 \\";
        Document pdf = anAgreement()
                .with("meals", markup)
                .withOwnClauses(List.of(new Section(
                        "<b>Titre</b>", List.of(new Block.Paragraph("<link href=\"file:///etc/passwd\"/> &eacute;")))))
                .pdf();
        assertThat(text(pdf).replaceAll("\\s+", ""))
                .contains(markup.replaceAll("\\s+", ""))
                .contains("<b>Titre</b>")
                .contains("<linkhref=\"file:///etc/passwd\"/>&eacute;");
        assertThat(Conformance.faults(pdf.pdf())).isEmpty();
    }

    @Test
    void marks_that_turn_the_text_or_hide_in_it_are_not_printed() throws IOException {
        Document pdf = named("Lé\u202Ea\u2066 Du\u0000\u0007pont\u200B\u2028Ma\uFEFFrie");
        assertThat(text(pdf)).contains("Léa Du pont Marie").doesNotContain("\u202E");
    }

    @Test
    void whatever_somebody_typed_is_printed_or_refused_for_its_glyphs() throws IOException {
        var random = new Random(20261130);
        var texts = new ArrayList<String>();
        for (int count = 0; count < 600; count++) {
            int[] characters = random.ints(1 + random.nextInt(40), 0, count % 2 == 0 ? 0x250 : 0x3000)
                    .toArray();
            texts.add(new String(characters, 0, characters.length));
        }
        List<Block> printable = texts.stream()
                .filter(text -> AgreementFixture.PDF.missingGlyphs(text).isEmpty())
                .<Block>map(text -> new Block.Bullets(List.of(text)))
                .toList();
        assertThat(printable).hasSizeBetween(100, 500);
        Document pdf = anAgreement()
                .withOwnClauses(List.of(new Section("Textes", printable)))
                .pdf();
        assertThat(Conformance.faults(pdf.pdf())).isEmpty();
        assertThat(text(pdf)).doesNotContain("\uFFFD");
    }

    @Test
    void documents_are_made_at_the_same_time() throws Exception {
        Document alone = anAgreement().pdf();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var made =
                    threads.invokeAll(Collections.nCopies(8, () -> anAgreement().pdf()));
            for (var document : made) {
                assertThat(document.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void long_texts_and_tables_go_on_over_pages() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int row = 1; row <= 120; row++) {
            rows.add(List.of("Semaine " + row, "x".repeat(row), "à l'atelier ".repeat(5)));
        }
        var many = new ArrayList<SignatureLine>();
        for (int signer = 1; signer <= 12; signer++) {
            many.add(new SignatureLine("Tuteur du jour " + signer, "Nom " + signer, null));
        }
        Document pdf = anAgreement()
                .with("activities", "une très longue activité, décrite mot après mot. ".repeat(300))
                .with("company.name", "W".repeat(400))
                .withOwnClauses(List.of(new Section(
                        "Calendrier", List.of(new Block.Table("Calendrier", List.of("Quand", "Quoi", "Où"), rows)))))
                .signedBy(many)
                .pdf();
        Look.keep("long", pdf);
        String text = text(pdf);
        assertThat(text).contains("Semaine 120").contains("Nom 12");
        assertThat(text.split("Quand Quoi Où", -1))
                .as("the head of a table on each of its pages")
                .hasSizeGreaterThan(4);
        assertThat(Conformance.faults(pdf.pdf())).isEmpty();
    }

    private static Document named(String name) {
        return anAgreement().with("student.name", name).pdf();
    }

    private static String text(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
