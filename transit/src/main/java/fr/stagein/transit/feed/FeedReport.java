package fr.stagein.transit.feed;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Of a feed that could not even be looked at; {@link #leftOut} says why. */
    public static FeedReport unreadable(Path at) {
        return named(FeedFiles.nameOf(at));
    }

    /** Of a feed of that name that was not read; {@link #leftOut} says why. */
    public static FeedReport named(String name) {
        return new FeedReport(name, null, 0, List.of());
    }

    /**
     * The same without the feed, which was read and cannot be used.
     *
     * @param why code of the problem
     */
    public FeedReport leftOut(String why) {
        List<Problem> all = new ArrayList<>(problems);
        all.addFirst(new Problem(Problem.Level.ERROR, why, List.of(name)));
        return new FeedReport(name, null, 0, all);
    }
}
