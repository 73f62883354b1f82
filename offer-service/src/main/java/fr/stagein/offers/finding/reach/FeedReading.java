package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.feeds.FeedBytes;
import fr.stagein.offers.finding.feeds.FeedRules;
import fr.stagein.offers.finding.reach.FeedSource.Given;
import fr.stagein.offers.finding.reach.FeedSource.ServerFile;
import fr.stagein.platform.queue.Causes;
import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads feeds from where they lie. Whatever one has in it is that feed's trouble, not the others'. */
@Component
class FeedReading {

    private static final Logger log = LoggerFactory.getLogger(FeedReading.class);

    private final FeedBytes bytes;
    private final FeedRules rules;

    FeedReading(FeedBytes bytes, FeedRules rules) {
        this.bytes = bytes;
        this.rules = rules;
    }

    FeedReport read(FeedSource source) {
        try {
            return switch (source) {
                case ServerFile file -> FeedReader.read(file.at());
                case Given given -> read(given);
            };
        } catch (IOException | RuntimeException | Error failed) {
            return withoutFeed(FeedReport.named(source.name()), failed);
        }
    }

    private FeedReport read(Given given) throws IOException {
        try (InputStream archive = bytes.open(given.version())) {
            return FeedReader.read(given.name(), archive, rules.limits());
        }
    }

    static FeedReport withoutFeed(FeedReport report, Throwable failed) {
        log.error("Timetable {} is left out: {}", report.name(), Causes.of(failed));
        return report.leftOut(failed instanceof OutOfMemoryError ? "needs-memory" : "cannot-serve");
    }
}
