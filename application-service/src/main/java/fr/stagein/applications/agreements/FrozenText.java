package fr.stagein.applications.agreements;

import fr.stagein.documents.AgreementText;
import fr.stagein.documents.AgreementText.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a frozen document says, to be read on a screen: the words of the file, as they were printed. */
record FrozenText(String title, List<TextSection> sections, List<SignatureRole> signatures) {

    FrozenText {
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    record TextSection(String heading, List<TextBlock> blocks) {
        TextSection {
            blocks = List.copyOf(blocks);
        }
    }

    enum BlockType {
        PARAGRAPH,
        FACTS,
        TABLE,
        BULLETS
    }

    record TextFact(String label, String value) {}

    /** @param note under the name, such as a delegation */
    record SignatureRole(String role, String name, @Nullable String note) {}

    /** What is not of its type is absent. */
    record TextBlock(
            BlockType type,
            @Nullable String text,
            @Nullable List<TextFact> facts,
            @Nullable String caption,
            @Nullable List<String> head,
            @Nullable List<List<String>> rows,
            @Nullable List<String> items) {

        static TextBlock of(Block block) {
            return switch (block) {
                case Block.Paragraph paragraph ->
                    new TextBlock(BlockType.PARAGRAPH, paragraph.text(), null, null, null, null, null);
                case Block.Facts facts ->
                    new TextBlock(
                            BlockType.FACTS,
                            null,
                            facts.facts().stream()
                                    .map(fact -> new TextFact(fact.label(), fact.value()))
                                    .toList(),
                            null,
                            null,
                            null,
                            null);
                case Block.Table table ->
                    new TextBlock(BlockType.TABLE, null, null, table.caption(), table.head(), table.rows(), null);
                case Block.Bullets bullets ->
                    new TextBlock(BlockType.BULLETS, null, null, null, null, null, bullets.items());
            };
        }
    }

    static FrozenText of(AgreementText text) {
        return new FrozenText(
                text.title(),
                text.sections().stream()
                        .map(section -> new TextSection(
                                section.heading(),
                                section.blocks().stream().map(TextBlock::of).toList()))
                        .toList(),
                text.signatures().stream()
                        .map(line -> new SignatureRole(line.role(), line.name(), line.note()))
                        .toList());
    }
}
