package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import java.util.ArrayList;
import java.util.List;

/** Puts facts and bullets that follow each other into one block. */
final class SectionBuilder {

    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<AgreementText.Fact> facts = new ArrayList<>();
    private final List<String> bullets = new ArrayList<>();
    private String heading = "";

    void heading(String text) {
        close();
        heading = text;
    }

    void paragraph(String text) {
        if (!text.isBlank()) {
            block(new Block.Paragraph(text.strip()));
        }
    }

    void bullet(String text) {
        flushFacts();
        if (!text.isBlank()) {
            bullets.add(text.strip());
        }
    }

    void fact(String label, String value) {
        flushBullets();
        facts.add(new AgreementText.Fact(label, value));
    }

    void gap() {
        flushFacts();
    }

    void block(Block block) {
        flushFacts();
        flushBullets();
        blocks.add(block);
    }

    List<Section> done() {
        close();
        return sections;
    }

    private void close() {
        flushFacts();
        flushBullets();
        if (!heading.isEmpty()) {
            sections.add(new Section(heading, blocks));
        }
        blocks.clear();
    }

    private void flushFacts() {
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
            facts.clear();
        }
    }

    private void flushBullets() {
        if (!bullets.isEmpty()) {
            blocks.add(new Block.Bullets(bullets));
            bullets.clear();
        }
    }
}
