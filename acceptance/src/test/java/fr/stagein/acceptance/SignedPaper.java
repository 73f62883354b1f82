package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The paper that somebody signed by hand, before the screens of those who look at it.
 *
 * @param signer name of who signed
 * @param pupil name, as the school's board has it
 */
record SignedPaper(String agreement, String signer, String pupil) {

    /**
     * The teacher brings the paper and takes it back, brings it, and the head rejects it. Then the signer sends it in by the
     * link, the teacher attests it and the head confirms it.
     */
    void isBroughtAndConfirmed(Chromium chromium, Person teacher, Person head, String headsMail, Person signerByLink) {
        bringPaper(teacher);
        teacher.look("agreement-10-paper-brought");
        teacher.link("Voir le papier : " + signer).first().click();
        teacher.text("Vous avez attesté ce papier").waitFor();
        teacher.settle().look("agreement-10-paper-own");
        teacher.button("Retirer ce papier").click();
        teacher.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer ce papier"))
                .click();
        teacher.text("Le papier est retiré.").waitFor();

        bringPaper(teacher);
        lookAtPaper(head);
        head.button("Non, rejeter ce papier").click();
        head.field("Votre raison, lue par l’établissement").fill("La page est coupée.");
        head.look("agreement-10-paper-rejected");
        head.button("Oui, rejeter").click();
        head.text("Le papier est rejeté.").waitFor();
        assertThat(open(teacher).text("La page est coupée.").first()).isVisible();

        sendIn(signerByLink, reference(teacher), "2");
        signerByLink.text("Votre papier est envoyé.").first().waitFor();
        signerByLink.settle().look("agreement-10-paper-sent");
        attest(teacher);
        head.open("/etablissement/conventions").page.getByLabel("Au tour de").selectOption("paper");
        assertThat(head.link(pupil).first()).isVisible();
        head.look("agreement-10-paper-board");
        try (Person phone = chromium.person(Device.PHONE).signIn(headsMail)) {
            lookAtPaper(phone);
            phone.look("agreement-10-paper-confirm");
            open(phone).text("Déposer un papier signé").click();
            phone.look("agreement-10-paper-form");
        }
        lookAtPaper(head);
        head.look("agreement-10-paper-confirm");
        head.button("Oui, je confirme ces signatures").click();
        head.text("C’est confirmé : ces signatures comptent.").waitFor();
        assertThat(head.page.locator("#signature")).containsText("sur papier");
    }

    private void lookAtPaper(Person person) {
        open(person).link("Regarder et confirmer : " + signer).click();
        person.page.getByAltText("Le papier signé, numérisé").waitFor();
        person.settle();
    }

    /** Somebody's own paper, from the page that they are on; whoever has an account may take it back. */
    static void sendIn(Person person, String reference, String version) {
        person.text("J’ai signé sur papier : envoyer la photo").click();
        person.page.getByLabel("Le papier numérisé").setInputFiles(new FilePayload("photo.png", "image/png", paper()));
        person.field("La référence en bas de la page du papier").fill(reference);
        person.field("La version en bas de la page du papier").fill(version);
        person.look("agreement-10-paper-own-form");
        person.button("Envoyer à l’établissement").click();
    }

    private void attest(Person teacher) {
        String reference = reference(teacher);
        teacher.link("Regarder et attester : " + signer).click();
        teacher.page.getByAltText("Le papier signé, numérisé").waitFor();
        readPaper(teacher, reference);
        teacher.settle().look("agreement-10-paper-attest");
        teacher.button("Attester ce papier").click();
        teacher.text("Le papier est attesté.").first().waitFor();
    }

    private String reference(Person staff) {
        return open(staff).page.locator("main").innerText().replaceAll("(?s).*Référence (\\S+).*", "$1");
    }

    private void bringPaper(Person teacher) {
        String reference = reference(teacher).toLowerCase(Locale.ROOT);
        teacher.text("Déposer un papier signé").click();
        teacher.page
                .getByLabel("Le papier numérisé")
                .setInputFiles(new FilePayload("papier.png", "image/png", paper()));
        readPaper(teacher, reference);
        teacher.button("Attester et déposer").click();
        teacher.text("Le papier est déposé.").first().waitFor();
    }

    private void readPaper(Person teacher, String reference) {
        teacher.field("La référence en bas de la page du papier").fill(reference);
        teacher.field("La version en bas de la page du papier").fill("2");
        teacher.page
                .locator("form")
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + signer)))
                .check();
    }

    /** As a phone's photo of the last page. */
    private static byte[] paper() {
        var image = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(Color.DARK_GRAY);
        for (int line = 80; line < 600; line += 24) {
            pen.drawLine(60, line, 560, line);
        }
        pen.setColor(Color.BLUE);
        pen.drawArc(350, 640, 120, 60, 20, 300);
        pen.drawLine(340, 690, 520, 650);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Person open(Person person) {
        return person.open("/conventions/" + agreement);
    }
}
