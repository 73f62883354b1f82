package fr.stagein.acceptance;

import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.local.Totp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An adult asks for a second factor in the account menu, sets it up and comes in with it from then on. */
@ExtendWith({TheSystem.class, Browsers.class})
class SecondFactorStoryTest {

    private static final String WHO = "adam.simonet@famille.example";

    @Test
    void a_code_from_a_phone_is_asked_for_once_it_is_set_up(Chromium chromium) {
        String secret;
        try (Person person = chromium.person(Device.PHONE).signIn(WHO)) {
            person.open("/");
            person.button("Compte et réglages").click();
            person.link("Code à la connexion, en plus").click();
            person.page.locator("#totp").waitFor();
            person.look("second-factor-set-up");

            // What the phone reads in the picture.
            secret = person.page.locator("#totpSecret").inputValue();
            person.page.locator("#totp").fill(Totp.now(secret));
            person.page.locator("#userLabel").fill("Mon téléphone");
            person.page.locator("[type=submit]").first().click();
            person.page.waitForURL(url -> url.endsWith("/"));
            person.settle();

            person.button("Compte et réglages").click();
            person.button("Se déconnecter").click();
            person.title("Session fermée").waitFor();
        }
        try (Person person = chromium.person(Device.PHONE)) {
            person.page.navigate("/login?returnTo=/enfants");
            person.page.locator("#username").fill(WHO);
            person.page.locator("#password").fill("stagein-demo");
            person.page.locator("#kc-login").click();
            person.page.locator("#otp").waitFor();
            person.look("second-factor-asked");

            person.page.locator("#otp").fill(Totp.next(secret));
            person.page.locator("#kc-login").click();
            person.page.waitForURL("**/enfants");
            person.settle();
        }
    }
}
