package fr.stagein.offers.finding.feeds;

import fr.stagein.offers.finding.feeds.FeedChecks.Claim;
import fr.stagein.offers.finding.feeds.FeedChecks.Lost;
import fr.stagein.platform.queue.Causes;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import fr.stagein.transit.feed.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads what the operator gave, one after the other, before any of it serves. */
@Component
class CheckFeeds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckFeeds.class);

    private static final int MOST_ATTEMPTS = 3;
    /** Of a hundred; the rest is joining what was read. */
    private static final int READ = 90;

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private final FeedChecks checks;
    private final FeedBytes bytes;
    private final FeedRules rules;
    private final FeedTrial trial;
    private final TerritoryCalendar calendar;
    private final Worker worker;

    CheckFeeds(
            FeedChecks checks,
            FeedBytes bytes,
            FeedRules rules,
            FeedTrial trial,
            TerritoryCalendar calendar,
            Workers workers) {
        this.checks = checks;
        this.bytes = bytes;
        this.rules = rules;
        this.trial = trial;
        this.calendar = calendar;
        worker = workers.queue("timetable-checks", rules.lookEvery(), this::next);
    }

    void wake() {
        worker.wake();
    }

    private Step next() {
        Optional<Claim> found = checks.claim();
        if (found.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        Claim claim = found.get();
        try {
            // Each of the attempts before this one may have ended a replica.
            if (claim.attempt() > MOST_ATTEMPTS) {
                refuse(claim, FeedReport.named(claim.name()).leftOut("cannot-serve"));
            } else {
                check(claim);
            }
            return Step.DONE;
        } catch (Lost toAnother) {
            return Step.DONE;
        } catch (IOException | RuntimeException | Error failed) {
            log.warn("The check of timetable version {} waits: {}", claim.version(), Causes.of(failed));
            checks.putOff(claim);
            return Step.FAILED;
        }
    }

    private void check(Claim claim) throws IOException {
        try {
            FeedReport report = read(claim);
            Feed feed = report.feed();
            if (feed == null) {
                refuse(claim, report);
                return;
            }
            checks.goesOn(claim, READ);
            trial.of(feed);
            checks.passed(claim, feed, report.problems(), calendar.now());
            log.info("Timetable version {} is sound and serves", claim.version());
        } catch (OutOfMemoryError tooLarge) {
            refuse(claim, FeedReport.named(claim.name()).leftOut("needs-memory"));
        }
    }

    private FeedReport read(Claim claim) throws IOException {
        try (InputStream archive = bytes.open(claim.version())) {
            return FeedReader.read(claim.name(), archive, rules.limits(), told(claim));
        }
    }

    private void refuse(Claim claim, FeedReport report) {
        checks.refused(claim, List.copyOf(report.problems()), calendar.now());
        log.info("Timetable version {} is refused", claim.version());
    }

    /** Told to the page, and to the other replicas that somebody is at it. */
    private Progress told(Claim claim) {
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public void read(long read, long of) {
                if (System.nanoTime() - last < BETWEEN_WORDS.toNanos()) {
                    return;
                }
                last = System.nanoTime();
                checks.goesOn(claim, (int) (READ * read / Math.max(1, of)));
            }
        };
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
