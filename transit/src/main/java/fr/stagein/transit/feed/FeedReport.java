package fr.stagein.transit.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading one feed.
 *
 * @param name of its folder or file, without {@code .zip}
 * @param feed null if nothing sound is left of it: then a problem is an error
 * @param tripsLeftOut how many of its trips do not serve
 */
public record FeedReport(String name, @Nullable Feed feed, int tripsLeftOut, List<Problem> problems) {

    public FeedReport {
        problems = List.copyOf(problems);
    }
}
