package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.stagein.acceptance.Browsers.Device;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** Somebody before a screen, who goes by what they can see and read. */
final class Person implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /** The innermost of what reaches beyond the edge. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('main *')]
              .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .slice(-3).map(part => part.outerHTML.slice(0, 300)).join(' … ')""";

    /** Some seven hundred whole pages take minutes of processor time to draw: for those who want to look at them. */
    private static final boolean PICTURES = Boolean.getBoolean("stagein.pictures");

    private final TheSystem.Run system;
    private final BrowserContext context;
    private final Device device;
    /** The colours on the other device, where pages are looked at too; on the own one it is day. */
    private final ColorScheme elsewhere;

    final Page page;
    private final List<String> complaints;

    Person(TheSystem.Run system, BrowserContext context, Page page, Device device, ColorScheme elsewhere) {
        this(system, context, page, device, elsewhere, new ArrayList<>());
    }

    private Person(
            TheSystem.Run system,
            BrowserContext context,
            Page page,
            Device device,
            ColorScheme elsewhere,
            List<String> complaints) {
        this.complaints = complaints;
        this.system = system;
        this.context = context;
        this.page = page;
        this.device = device;
        this.elsewhere = elsewhere;
        page.onRequest(request -> {
            if (!request.url().startsWith(system.url())
                    && !request.url().startsWith(system.identity().replaceFirst("/realms.*", ""))
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("A third party was asked: " + request.url());
            }
        });
        page.onPageError(error -> {
            complaints.add("Script error: " + error + " on " + page.url());
        });
        page.onConsoleMessage(message -> {
            // Swagger UI asks for one inline style, is refused, and works without it.
            if (message.text().contains("Content Security Policy")
                    && !page.url().contains("/docs/")) {
                complaints.add(message.text());
            }
        });
    }

    Person signIn(String email) {
        return signIn(email, "stagein-demo");
    }

    Person signIn(String email, String password) {
        page.navigate("/login?returnTo=/");
        page.locator("#username").fill(email);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(system.url() + "/**");
        return this;
    }

    /**
     * From the sign-in page on: through Keycloak's own form, with the mail that proves the address.
     *
     * @return the same person before the tab in which the mail's link opened; closed with this one
     */
    Person register(String firstName, String lastName, String email) {
        page.locator("#kc-registration a").click();
        page.locator("#firstName").fill(firstName);
        page.locator("#lastName").fill(lastName);
        page.locator("#email").fill(email);
        page.locator("input[type=submit], button[type=submit]").first().click();
        Person there = anotherTab();
        Page tab = there.page;
        tab.navigate(system.linkIn(email, "https?://\\S+action-token\\S+"));
        tab.locator("#password-new").fill("un panier d’osier 24");
        tab.locator("#password-confirm").fill("un panier d’osier 24");
        tab.locator("#kc-submit").click();
        tab.waitForURL(system.url() + "/**");
        return there;
    }

    /** The same person before another tab of the same browser; closed with this one. */
    Person anotherTab() {
        return new Person(system, context, context.newPage(), device, elsewhere, complaints);
    }

    /** As the gateway's database knows it. */
    String sessionId() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.replaceFirst("^__Host-", "").equals("STAGEIN"))
                .map(cookie -> new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.US_ASCII))
                .findFirst()
                .orElseThrow();
    }

    Person open(String path) {
        page.navigate(path);
        return settle();
    }

    /** Waits until the page shows what it has to show; one that was just asked for may not have begun to. */
    Person settle() {
        shown();
        nextFrame();
        shown();
        return this;
    }

    private void nextFrame() {
        page.evaluate("() => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))");
    }

    private void shown() {
        page.locator("main h1").first().waitFor();
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    /** The page's own heading: a list that is being left may have the same words in it. */
    Locator title(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[?.(){}*+]", "\\\\$0")));
    }

    /** Types into a field that searches, and takes one of what it finds. */
    Person pick(String label, String typed, String choice) {
        field(label).fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .first()
                .click();
        return this;
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /**
     * Looks at the page, on the own device and on the other one: pictures are kept if asked for, axe finds nothing, nothing runs out
     * of the screen. Of what axe knows the other device changes the sizes, and the colours where it is dark there.
     */
    Person look(String name) {
        inspect(
                photograph(name),
                axe().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
        on(device.other(), elsewhere);
        inspect(
                photograph(name, device.other(), elsewhere),
                axe().withRules(
                                elsewhere == ColorScheme.DARK
                                        ? List.of("target-size", "color-contrast")
                                        : List.of("target-size")));
        on(device, ColorScheme.LIGHT);
        return this;
    }

    private void on(Device device, ColorScheme colours) {
        page.setViewportSize(device.width, device.height);
        if (elsewhere == ColorScheme.DARK) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        }
        nextFrame();
    }

    private AxeBuilder axe() {
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsAlone)
                // Within the page itself: a second page to add up the frames of others, which we have none of, takes as
                // long again.
                .setLegacyMode(true);
    }

    private void inspect(String picture, AxeBuilder axe) {
        axe.analyze()
                .getViolations()
                .forEach(rule -> complaints.add("%s: %s in %s"
                        .formatted(
                                picture,
                                rule.getHelp(),
                                rule.getNodes().getFirst().getHtml())));
        try {
            // What was drawn for the other size is drawn anew first. In the page itself its policy lets nobody wait.
            await().pollInSameThread().atMost(PATIENCE).until(() -> (Boolean) page.evaluate(FITS));
        } catch (ConditionTimeoutException itDoesNot) {
            complaints.add(picture + " scrolls sideways: " + page.evaluate(TOO_WIDE));
        }
    }

    /** @return the picture's name */
    String photograph(String name) {
        return photograph(name, device, ColorScheme.LIGHT);
    }

    private String photograph(String name, Device device, ColorScheme colours) {
        String file = "%s-%d%s.png"
                .formatted(name, device.width, colours == ColorScheme.DARK ? "-dark" : "")
                .toLowerCase(Locale.ROOT);
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", file))
                    .setFullPage(true));
        }
        return file;
    }

    private String lastSeen() {
        try {
            return "--- %s (%s)\n%s"
                    .formatted(page.url(), device, page.locator("body").innerText());
        } catch (PlaywrightException gone) {
            return "--- " + gone.getMessage();
        }
    }

    /** Leaves, if nothing was wrong on the way. */
    @Override
    public void close() {
        Browsers.lastSeen(lastSeen());
        context.close();
        assertThat(complaints).isEmpty();
    }
}
