package fr.stagein.offers.timetable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading one feed.
 *
 * @param feed null if it has an error
 */
public record FeedReport(String name, @Nullable Feed feed, List<Problem> problems) {

    public FeedReport {
        problems = List.copyOf(problems);
    }
}
