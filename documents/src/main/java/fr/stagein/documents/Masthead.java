package fr.stagein.documents;

import org.w3c.dom.Element;

/** The head of the first page with the QR code, and the foot of every page. */
final class Masthead {

    private Masthead() {}

    /**
     * @param subtitle under the title: reference, version, day
     * @param foot on every page, beside the page number
     */
    static void write(Page page, String title, String subtitle, String verifyAddress, String foot) {
        Element footer = page.in(page.body(), "div", "foot");
        page.write(footer, "pied de page", foot);

        Element head = page.in(page.body(), "div", "head");
        Element code = page.in(head, "div", "code");
        Element image = page.in(code, "img");
        image.setAttribute("src", QrImage.dataAddress(verifyAddress));
        image.setAttribute("alt", "Code QR de l'adresse de vérification : " + PrintedText.of(verifyAddress));
        page.write(page.in(page.in(head, "p", "brand"), "span"), "marque", ">>Stage-IN");
        Element heading = page.in(head, "h1");
        page.write(heading, "titre", title);
        page.mark(heading, title);
        page.write(page.in(head, "p", "subtitle"), "référence", subtitle);
        Element verify = page.in(head, "p", "verify");
        page.write(verify, "adresse de vérification", "Pour vérifier ce document : " + verifyAddress);
    }
}
