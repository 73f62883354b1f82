package fr.stagein.offers.timetable;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Of a feed that could not even be looked at. */
    public static FeedReport unreadable(Path at) {
        return new FeedReport(FeedFiles.nameOf(at), null, List.of());
    }

    /**
     * The same without the feed, which was read and cannot be used.
     *
     * @param why code of the problem
     */
    public FeedReport leftOut(String why) {
        List<Problem> all = new ArrayList<>(problems);
        all.addFirst(new Problem(Problem.Level.ERROR, why, List.of(name)));
        return new FeedReport(name, null, all);
    }
}
