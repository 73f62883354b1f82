package fr.stagein.offers.reach;

import fr.stagein.offers.reach.Timetables.Reading;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's view of the timetables. */
@RestController
class FeedController {

    private final Timetables timetables;
    private final ReachRules rules;
    private final TerritoryCalendar calendar;
    private final MessageSource messages;

    FeedController(Timetables timetables, ReachRules rules, TerritoryCalendar calendar, MessageSource messages) {
        this.timetables = timetables;
        this.rules = rules;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * @param serves whether its journeys are found
     * @param older what serves is an earlier version of it, since the one that lies there now has an error
     * @param readAt when it was read last
     * @param from the first day that it knows; absent if it does not serve
     * @param endsSoon it ends within the territory's days of notice, or has ended
     */
    record FeedView(
            String name,
            boolean serves,
            boolean older,
            Instant readAt,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int lines,
            int stops,
            int trips,
            boolean endsSoon,
            List<ProblemView> problems) {}

    record ProblemView(Problem.Level level, String text) {}

    @GetMapping("/api/reach/feeds")
    List<FeedView> feeds(Locale locale) {
        return timetables.readings().stream()
                .map(reading -> view(reading, locale))
                .toList();
    }

    private FeedView view(Reading reading, Locale locale) {
        Feed feed = reading.serves();
        LocalDate notice = calendar.today().plusDays(rules.endsSoonDays());
        return new FeedView(
                reading.report().name(),
                feed != null,
                feed != null && reading.report().feed() == null,
                reading.at(),
                feed == null ? null : feed.from(),
                feed == null ? null : feed.to(),
                feed == null ? 0 : feed.lines().size(),
                feed == null ? 0 : feed.stops().size(),
                feed == null ? 0 : feed.trips().size(),
                feed != null && !feed.to().isAfter(notice),
                reading.report().problems().stream()
                        .map(problem -> new ProblemView(
                                problem.level(),
                                messages.getMessage(
                                        "timetable." + problem.code(),
                                        problem.arguments().toArray(),
                                        locale)))
                        .toList());
    }
}
