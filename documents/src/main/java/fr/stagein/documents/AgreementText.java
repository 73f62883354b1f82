package fr.stagein.documents;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on an agreement, already in words. Every text is taken as it is: no markup, no address that is followed.
 *
 * @param template id and version of the template, as {@code observation-1}; printed in the footer
 * @param reference what people call the agreement by, as {@code STG-2027-0042}
 * @param version number of the frozen version, from 1
 * @param verifyAddress where a reader checks the document; printed and in the QR code
 * @param frozenAt when the version was frozen, in the territory's zone; printed as a day and kept in the file
 * @param signatures who is to sign, in the order printed
 */
public record AgreementText(
        String template,
        String title,
        String reference,
        int version,
        String verifyAddress,
        OffsetDateTime frozenAt,
        List<Section> sections,
        List<SignatureLine> signatures) {

    public AgreementText {
        if (version < 1) {
            throw new IllegalArgumentException("A version counts from 1, not " + version);
        }
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    /** A heading and what stands under it. Headings are numbered when printed. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public sealed interface Block {
        record Paragraph(String text) implements Block {}

        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /** Every row has as many cells as {@code head}; the first cell of a row names the row. */
        record Table(String caption, List<String> head, List<List<String>> rows) implements Block {
            public Table {
                head = List.copyOf(head);
                rows = rows.stream().map(List::copyOf).toList();
                for (List<String> row : rows) {
                    if (row.size() != head.size()) {
                        throw new IllegalArgumentException(
                                "A row of " + row.size() + " cells in a table of " + head.size() + " columns");
                    }
                }
            }
        }

        record Bullets(List<String> items) implements Block {
            public Bullets {
                items = List.copyOf(items);
            }
        }
    }

    public record Fact(String label, String value) {}

    /** @param note printed under the name, as a delegation of signature */
    public record SignatureLine(
            String role, String name, @Nullable String note) {}
}
