package fr.stagein.transit;

import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Transfer;
import fr.stagein.transit.feed.Transfer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the feeds' {@code transfers.txt} say, in the numbers of the timetable. */
final class RuleReader {

    private final Runs runs;
    private final int[] runOf;
    private final List<Of> feeds = new ArrayList<>();

    private record Of(
            Feed feed,
            int firstTrip,
            int firstLine,
            Set<Integer> stations,
            List<List<Integer>> stops,
            List<Set<Integer>> ofLines) {}

    /** @param runOf by trip, {@link TimetableBuilder#NO_RUN} for those at intervals */
    RuleReader(Runs runs, int[] runOf) {
        this.runs = runs;
        this.runOf = runOf;
    }

    /** @param stopNumbers by stop of the feed, {@link Feed#NONE} where nothing halts */
    void add(Feed feed, int firstTrip, int firstLine, int[] stopNumbers) {
        if (!feed.transfers().isEmpty()) {
            feeds.add(new Of(
                    feed,
                    firstTrip,
                    firstLine,
                    stations(feed),
                    platforms(feed, stopNumbers),
                    stopsOfLines(feed, stopNumbers)));
        }
    }

    private static Set<Integer> stations(Feed feed) {
        return feed.stops().stream().map(Feed.Stop::station).collect(Collectors.toSet());
    }

    /** For each stop of the feed itself, and for a station its stops. */
    private static List<List<Integer>> platforms(Feed feed, int[] numbers) {
        List<List<Integer>> platforms = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            platforms.add(new ArrayList<>());
        }
        for (int i = 0; i < numbers.length; i++) {
            int station = feed.stops().get(i).station();
            if (numbers[i] != Feed.NONE) {
                platforms.get(i).add(numbers[i]);
                if (station != Feed.NONE) {
                    platforms.get(station).add(numbers[i]);
                }
            }
        }
        return platforms;
    }

    private static List<Set<Integer>> stopsOfLines(Feed feed, int[] numbers) {
        List<Set<Integer>> stops = new ArrayList<>();
        feed.lines().forEach(line -> stops.add(new LinkedHashSet<>()));
        for (int trip = 0; trip < feed.trips().size(); trip++) {
            Set<Integer> of = stops.get(feed.trips().get(trip).line());
            for (int visit = feed.visits().first(trip); visit < feed.visits().end(trip); visit++) {
                of.add(numbers[feed.visits().stop(visit)]);
            }
        }
        return stops;
    }

    ChangeRules rules(Footpaths footpaths, OnFoot onFoot) {
        var rules = new ChangeRules(footpaths, onFoot);
        for (Of of : feeds) {
            // What is said of a platform counts more than what is said of its station: it is written later.
            of.feed().transfers().stream()
                    .filter(one -> one.kind() != Kind.STAY && one.kind() != Kind.NO_STAY)
                    .sorted(Comparator.comparingInt((Transfer one) -> stations(of, one))
                            .reversed())
                    .forEach(one -> add(of, one, rules));
        }
        return rules;
    }

    private static int stations(Of of, Transfer one) {
        return (isStation(of, one.fromStop()) ? 1 : 0) + (isStation(of, one.toStop()) ? 1 : 0);
    }

    private static boolean isStation(Of of, int stop) {
        return of.stations().contains(stop);
    }

    private void add(Of of, Transfer one, ChangeRules rules) {
        int left = named(of, one.fromTrip(), one.fromLine());
        int entered = named(of, one.toTrip(), one.toLine());
        for (int from : of.stops().get(one.fromStop())) {
            if (halts(of, one.fromTrip(), one.fromLine(), from)) {
                for (int to : of.stops().get(one.toStop())) {
                    if (halts(of, one.toTrip(), one.toLine(), to)) {
                        rules.add(one.kind(), from, to, left, entered, one.seconds());
                    }
                }
            }
        }
    }

    private static int named(Of of, int trip, int line) {
        if (trip != Feed.NONE) {
            return ChangeRules.trip(of.firstTrip() + trip);
        }
        return line == Feed.NONE ? ChangeRules.ANY : ChangeRules.line(of.firstLine() + line);
    }

    /** A rule of a station matters at those of its platforms at which what it names halts. */
    private boolean halts(Of of, int trip, int line, int stop) {
        if (trip != Feed.NONE) {
            int run = runOf[of.firstTrip() + trip];
            if (run == TimetableBuilder.NO_RUN) {
                return true;
            }
            for (int visit = runs.first(run); visit <= runs.last(run); visit++) {
                if (runs.stop(visit) == stop) {
                    return true;
                }
            }
            return false;
        }
        return line == Feed.NONE || of.ofLines().get(line).contains(stop);
    }

    Stays stays(Footpaths footpaths) {
        var stays = new Stays(runs, footpaths::minutes);
        for (Of of : feeds) {
            for (Transfer one : of.feed().transfers()) {
                if (one.kind() == Kind.STAY || one.kind() == Kind.NO_STAY) {
                    int from = runOf[of.firstTrip() + one.fromTrip()];
                    int to = runOf[of.firstTrip() + one.toTrip()];
                    if (from != TimetableBuilder.NO_RUN && to != TimetableBuilder.NO_RUN) {
                        if (one.kind() == Kind.STAY) {
                            stays.allow(from, to);
                        } else {
                            stays.forbid(from, to);
                        }
                    }
                }
            }
        }
        return stays;
    }
}
