package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import fr.stagein.documents.AgreementText.SignatureLine;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Sets agreements as PDF/A-3a and PDF/UA-1 with embedded fonts. Equal text gives equal bytes. Shared by all threads.
 */
public final class AgreementPdf {

    private static final int LETTERS_A_LINE = 100;
    private static final int SHORT_LINES = 22;

    private final Fonts fonts = Fonts.SHARED;
    private final Typesetter typesetter = new Typesetter(fonts);

    /** @throws MissingGlyph when a text has a character that no font has */
    public Document render(AgreementText text) {
        String edition = text.reference() + " · version " + text.version();
        var page = new Page(fonts, text.title() + " – " + edition, Style.SHEET);
        Masthead.write(
                page,
                text.title(),
                edition + " · établie le " + French.date(text.frozenAt().toLocalDate()),
                text.verifyAddress(),
                // A scan may be of a single page.
                edition + " · modèle " + text.template() + "\n" + text.verifyAddress());
        var blocks = new Blocks(page);
        int number = 0;
        for (Section section : text.sections()) {
            number++;
            Element part = page.in(page.body(), "div", isShort(section) ? "section together" : "section");
            heading(page, part, number + ". " + section.heading());
            blocks.write(part, section.heading(), section.blocks());
        }
        if (!text.signatures().isEmpty()) {
            signatures(page, number + 1, text.signatures());
        }
        byte[] pdf = typesetter.set(page.done(), text.title() + " – " + edition, text.toString(), text.frozenAt());
        return Document.of(pdf);
    }

    /** The characters of a text that cannot be printed, each once; empty when all can. For a check while somebody types. */
    public List<String> missingGlyphs(String text) {
        return fonts.missing(PrintedText.of(text));
    }

    /** What takes less than about a third of a page is not cut. */
    private static boolean isShort(Section section) {
        int lines = 0;
        for (Block block : section.blocks()) {
            lines += switch (block) {
                case Block.Paragraph paragraph -> 1 + paragraph.text().length() / LETTERS_A_LINE;
                case Block.Bullets bullets ->
                    bullets.items().stream()
                            .mapToInt(item -> 1 + item.length() / LETTERS_A_LINE)
                            .sum();
                case Block.Facts facts ->
                    facts.facts().stream()
                            .mapToInt(fact -> 1 + 2 * fact.value().length() / LETTERS_A_LINE)
                            .sum();
                case Block.Table table -> 2 * table.rows().size();
            };
        }
        return lines <= SHORT_LINES;
    }

    private static void signatures(Page page, int number, List<SignatureLine> lines) {
        Element part =
                page.in(page.body(), "div", lines.size() > 8 ? "section signatures" : "section signatures together");
        heading(page, part, number + ". Signatures");
        page.write(
                page.in(part, "p"),
                "Signatures",
                "Chacun signe après avoir lu toute la convention. Signée en ligne, la preuve de chaque signature est jointe au"
                        + " document ; signée sur papier, chacun date et signe dans sa case.");
        Element table = page.in(part, "table", "grid");
        Element head = page.in(page.in(table, "thead"), "tr");
        for (String column : List.of("Qui signe", "Nom", "Date et signature")) {
            Element cell = page.in(head, "th");
            cell.setAttribute("scope", "col");
            page.write(cell, "Signatures", column);
        }
        Element rows = page.in(table, "tbody");
        for (SignatureLine line : lines) {
            Element row = page.in(rows, "tr");
            Element role = page.in(row, "th");
            role.setAttribute("scope", "row");
            page.write(role, "Signatures", line.role());
            Element who = page.in(row, "td");
            page.write(page.in(who, "div", "name"), line.role() + " (Signatures)", line.name());
            String note = line.note();
            if (note != null) {
                page.write(page.in(who, "div", "note"), line.role() + " (Signatures)", note);
            }
            page.in(row, "td", "sign");
        }
    }

    private static void heading(Page page, Element part, String text) {
        Element heading = page.in(part, "h2");
        page.write(heading, text, text);
        page.mark(heading, text);
    }
}
