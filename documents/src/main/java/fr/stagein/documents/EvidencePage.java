package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.w3c.dom.Element;

/** The pages that follow the agreement: who signed, how and when, and how a reader can check it. */
final class EvidencePage {

    private static final String TITLE = "Preuve des signatures";

    private final Fonts fonts = Fonts.SHARED;
    private final Typesetter typesetter = new Typesetter(fonts);

    byte[] render(Document frozen, Evidence evidence, Instant at) {
        // In the zone of the signatures, which the last of them carries.
        OffsetDateTime sealedAt = at.atOffset(evidence.lines().getLast().at().getOffset());
        String edition = evidence.reference() + " · version " + evidence.version();
        String title = TITLE + " – " + edition;
        var page = new Page(fonts, title, Style.SHEET);
        Masthead.write(
                page, TITLE, evidence.title() + "\n" + edition, evidence.verifyAddress(), edition + " · " + TITLE);
        Element body = page.in(page.body(), "div", "section");
        var blocks = new Blocks(page);
        String paperKeptBy = evidence.paperKeptBy();
        blocks.write(
                body,
                TITLE,
                paperKeptBy != null
                        ? List.of(intro(), onPaper(paperKeptBy), facts(frozen, evidence, sealedAt))
                        : List.of(intro(), facts(frozen, evidence, sealedAt)));
        heading(page, body, "Qui a signé, comment et quand");
        blocks.table(body, signatures(evidence), "grid evidence");
        heading(page, body, "Comment vérifier");
        blocks.write(body, TITLE, List.of(checks(frozen)));
        return typesetter.set(page.done(), title, title + evidence + frozen.sha256() + at, sealedAt);
    }

    private static Block intro() {
        return new Block.Paragraph(
                "Tous les signataires de la convention qui précède l’ont signée. Cette page dit comment, et le"
                        + " cachet électronique apposé au fichier entier montre toute modification faite ensuite.");
    }

    private static Block onPaper(String keptBy) {
        return new Block.Paragraph(
                "Signée en partie sur papier : pour chaque signature manuscrite, le papier a été numérisé ; une personne a"
                        + " attesté qu’elle y figure, une autre l’a confirmé. " + keptBy + " garde le papier et sa"
                        + " numérisation, dont l’empreinte est écrite ci-dessous.");
    }

    private static Block facts(Document frozen, Evidence evidence, OffsetDateTime sealedAt) {
        return new Block.Facts(List.of(
                new Fact("Empreinte SHA-256 de la convention", broken(frozen.sha256())),
                new Fact("Taille de la convention", frozen.pdf().length + " octets, les premiers de ce fichier"),
                new Fact(
                        "Étapes dans la chaîne de preuves",
                        Integer.toString(evidence.chain().count())),
                new Fact(
                        "Empreinte de la dernière étape",
                        broken(evidence.chain().hash())),
                new Fact("Cachet apposé le", French.moment(sealedAt))));
    }

    private Block.Table signatures(Evidence evidence) {
        return new Block.Table(
                "Signatures",
                List.of("Qui", "Nom", "Moyen", "Date et heure", "Étape et empreinte"),
                evidence.lines().stream()
                        .map(line -> List.of(
                                fonts.spelled(line.role()),
                                fonts.spelled(line.name()),
                                fonts.spelled(line.means()),
                                French.moment(line.at()),
                                line.number() + "\n" + line.hash().substring(0, 12) + "…"))
                        .toList());
    }

    private static Block checks(Document frozen) {
        return new Block.Bullets(
                List.of(
                        "Ouvrir l’adresse ci-dessus ou lire le code QR : le site dit l’état de la convention et compare le fichier.",
                        "Dans un lecteur de PDF, regarder le cachet : il doit être valide, couvrir tout le document et n’être suivi"
                                + " d’aucune modification.",
                        "Prendre les " + frozen.pdf().length
                                + " premiers octets de ce fichier : c’est la convention telle que chacun"
                                + " l’a lue, et leur empreinte SHA-256 est celle qui est écrite plus haut.",
                        "Le détail de chaque étape est dans la pièce jointe audit.json ; chaque empreinte couvre celle d’avant."));
    }

    /** Two lines of four groups, so that a person can compare. */
    private static String broken(String hash) {
        return hash.substring(0, 32).replaceAll("(.{8})(?=.)", "$1 ") + "\n"
                + hash.substring(32).replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static void heading(Page page, Element into, String text) {
        Element heading = page.in(into, "h2");
        page.write(heading, text, text);
        page.mark(heading, text);
    }
}
