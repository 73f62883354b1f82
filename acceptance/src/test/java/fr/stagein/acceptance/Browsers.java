package fr.stagein.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A headless Chromium for each thread that tests run on, the one that the machine has: Playwright's objects belong to
 * the thread that made them. A failure tells what everybody saw last.
 */
public final class Browsers implements BeforeEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    /** How long a test waits for something on a page: long enough for a busy machine. */
    private static final int PATIENCE_MS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** Of the test that runs on this thread. */
    private static final ThreadLocal<List<String>> LAST_SEEN = ThreadLocal.withInitial(ArrayList::new);

    static void lastSeen(String screen) {
        LAST_SEEN.get().add(screen);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        LAST_SEEN.get().clear();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        throw new AssertionError(failure.getMessage() + "\n" + String.join("\n", LAST_SEEN.get()), failure);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = (TheSystem.Run) new TheSystem().resolveParameter(parameter, context);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        List.of(Chromium.class, Thread.currentThread()), any -> new Chromium(run), Chromium.class);
    }

    /** What is on the desk: an old phone or a screen. */
    public enum Device {
        PHONE(360, 740),
        DESKTOP(1280, 800);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }

        Device other() {
            return this == PHONE ? DESKTOP : PHONE;
        }
    }

    public static final class Chromium implements AutoCloseable {

        private final TheSystem.Run system;
        private final Playwright playwright;
        private final Browser browser;

        private Chromium(TheSystem.Run system) {
            this.system = system;
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed())
                            // Root has no sandbox; a container has little shared memory.
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        }

        private static Path installed() {
            // The first one draws no window and needs two thirds of the others' work.
            return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                    .flatMap(name -> Stream.of("/usr/bin/", "/usr/local/bin/", "/opt/google/chrome/", "/snap/bin/")
                            .map(folder -> Path.of(folder + name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("No Chromium on this machine: ./stagein test installs one"));
        }

        /** A person with a device of their own. */
        public Person person(Device device) {
            return person(device, ColorScheme.LIGHT);
        }

        /** @param elsewhere the colours of the other device, on which the pages are looked at too */
        Person person(Device device, ColorScheme elsewhere) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(system.url())
                    // Caddy makes the certificate of localhost itself, and no browser knows its authority.
                    .setIgnoreHTTPSErrors(system.url().startsWith("https://localhost"))
                    .setLocale("fr-FR")
                    .setTimezoneId("Europe/Paris")
                    .setColorScheme(ColorScheme.LIGHT)
                    .setHasTouch(device == Device.PHONE)
                    .setViewportSize(device.width, device.height));
            context.setDefaultTimeout(PATIENCE_MS);
            Page page = context.newPage();
            return new Person(system, context, page, device, elsewhere);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
