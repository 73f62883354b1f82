package fr.stagein.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody's first visit on an old phone: 360 pixels, 400 kbit/s, 400 ms to the server, nothing in the cache. The
 * throttling is Chromium's own, by its DevTools protocol.
 */
final class FirstVisit {

    private static final int LATENCY_MS = 400;
    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int ROUNDS = 5;
    /** What a page loads once it can be used counts too. */
    private static final int AFTERWARDS_MS = 5_000;

    /** @param usable what is there once the page can be used */
    private record Landing(String path, String usable) {}

    private record Visit(long milliseconds, int requests, long bytes) {}

    private static final List<Landing> LANDINGS =
            List.of(new Landing("/", "main form[role=search] input"), new Landing("/offres", "main article h2 a"));

    private FirstVisit() {}

    /** @param args the address of a running gateway, and the program of a Chromium */
    static void main(String[] args) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(args[1]))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            System.out.printf("%-10s %10s %10s %10s%n", "", "usable", "requests", "kB");
            for (Landing landing : LANDINGS) {
                List<Visit> visits = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    visits.add(visit(browser, args[0], landing));
                }
                visits.sort(Comparator.comparingLong(Visit::milliseconds));
                Visit median = visits.get(ROUNDS / 2);
                System.out.printf(
                        "%-10s %8.1f s %10d %10.0f   (%.1f to %.1f s)%n",
                        landing.path(),
                        median.milliseconds() / 1_000.0,
                        median.requests(),
                        median.bytes() / 1_000.0,
                        visits.getFirst().milliseconds() / 1_000.0,
                        visits.getLast().milliseconds() / 1_000.0);
            }
        }
    }

    private static Visit visit(Browser browser, String address, Landing landing) {
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(360, 740)
                .setHasTouch(true))) {
            Page page = phone.newPage();
            CDPSession network = phone.newCDPSession(page);
            var requests = new AtomicInteger();
            var bytes = new AtomicLong();
            network.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            var line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", LATENCY_MS);
            line.addProperty("downloadThroughput", BYTES_A_SECOND);
            line.addProperty("uploadThroughput", BYTES_A_SECOND);
            network.send("Network.emulateNetworkConditions", line);

            long from = System.nanoTime();
            page.navigate(address + landing.path(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.locator(landing.usable()).first().waitFor();
            long usable = (System.nanoTime() - from) / 1_000_000;
            page.waitForTimeout(AFTERWARDS_MS);
            return new Visit(usable, requests.get(), bytes.get());
        }
    }
}
