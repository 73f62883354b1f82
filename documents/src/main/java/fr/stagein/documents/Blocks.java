package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Fact;
import java.util.List;
import org.w3c.dom.Element;

/** Writes the parts that every document of ours is made of. */
final class Blocks {

    /** A table of up to so many rows is moved to the next page rather than cut. */
    private static final int SHORT = 12;

    private final Page page;

    Blocks(Page page) {
        this.page = page;
    }

    void write(Element into, String heading, List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> page.write(page.in(into, "p"), heading, paragraph.text());
                case Block.Bullets bullets -> bullets(into, heading, bullets.items());
                case Block.Facts facts -> facts(into, heading, facts.facts());
                case Block.Table table -> table(into, table, "grid");
            }
        }
    }

    private void bullets(Element into, String heading, List<String> items) {
        Element list = page.in(into, "ul");
        for (String item : items) {
            page.write(page.in(list, "li"), heading, item);
        }
    }

    private void facts(Element into, String heading, List<Fact> facts) {
        Element table = page.in(into, "table", "facts");
        Element rows = page.in(table, "tbody");
        for (Fact fact : facts) {
            Element row = page.in(rows, "tr");
            Element label = page.in(row, "th");
            label.setAttribute("scope", "row");
            page.write(label, heading, fact.label());
            page.write(page.in(row, "td"), fact.label() + " (" + heading + ")", fact.value());
        }
    }

    void table(Element into, Block.Table content, String style) {
        Element table = page.in(into, "table", content.rows().size() > SHORT ? style : style + " short");
        Element head = page.in(page.in(table, "thead"), "tr");
        for (String column : content.head()) {
            Element cell = page.in(head, "th");
            cell.setAttribute("scope", "col");
            page.write(cell, content.caption(), column);
        }
        Element rows = page.in(table, "tbody");
        for (List<String> row : content.rows()) {
            Element line = page.in(rows, "tr");
            for (int column = 0; column < row.size(); column++) {
                Element cell = page.in(line, column == 0 ? "th" : "td");
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
                String field = content.head().get(column) + " (" + content.caption() + ")";
                page.write(cell, field, row.get(column));
            }
        }
    }
}
