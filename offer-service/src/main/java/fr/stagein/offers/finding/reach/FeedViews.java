package fr.stagein.offers.finding.reach;

import fr.stagein.events.AccountId;
import fr.stagein.offers.finding.feeds.FeedId;
import fr.stagein.offers.finding.feeds.FeedState;
import fr.stagein.offers.finding.feeds.FetchResult;
import fr.stagein.offers.finding.feeds.GivenFeed;
import fr.stagein.offers.finding.feeds.GivenFeed.Address;
import fr.stagein.offers.finding.feeds.GivenFeed.Version;
import fr.stagein.offers.finding.feeds.GivenFeeds;
import fr.stagein.offers.finding.reach.FeedSource.Given;
import fr.stagein.offers.finding.reach.FeedSource.ServerFile;
import fr.stagein.offers.finding.reach.Timetables.Reading;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The timetables in words: what was given, which all replicas share, and what this replica has read of it. */
@Component
class FeedViews {

    private final Timetables timetables;
    private final GivenFeeds given;
    private final ReachRules rules;
    private final TerritoryCalendar calendar;
    private final MessageSource messages;

    FeedViews(
            Timetables timetables,
            GivenFeeds given,
            ReachRules rules,
            TerritoryCalendar calendar,
            MessageSource messages) {
        this.timetables = timetables;
        this.given = given;
        this.rules = rules;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * @param id by which it is withdrawn; absent for a file of the server, which is put and removed there
     * @param serves whether its journeys are found at the replica that answers
     * @param older what serves is an earlier version of it, since the one that lies there now has an error
     * @param readAt when it was read last; absent if it was not yet
     * @param from the first day that it knows; absent if it does not serve
     * @param endsSoon it ends within the territory's days of notice, or has ended
     * @param file the version that passed its check; absent if none did, or for a file of the server
     * @param next a newer one that waits, is checked or was refused
     * @param address from which it is fetched each day; absent where files are given
     * @param withdrawnAt absent while it may serve
     */
    record FeedView(
            String name,
            @Nullable FeedId id,
            boolean serves,
            boolean older,
            @Nullable Instant readAt,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int lines,
            int stops,
            int trips,
            boolean endsSoon,
            List<ProblemView> problems,
            @Nullable VersionView file,
            @Nullable VersionView next,
            @Nullable AddressView address,
            @Nullable Instant withdrawnAt) {}

    /**
     * @param askedAt when it was asked last; absent if it was not yet
     * @param well whether that went well
     * @param told what came of it, in words; absent if it was not asked yet
     * @param asks whether it is being asked, or is about to be
     */
    record AddressView(
            String address,
            @Nullable Instant askedAt,
            boolean well,
            @Nullable String told,
            boolean asks) {}

    record ProblemView(Problem.Level level, String text) {}

    enum GivenBy {
        YOU,
        ANOTHER_OPERATOR,
        ITS_ADDRESS
    }

    /**
     * @param percent how far its check is
     * @param size in bytes
     * @param problems why it is refused, or what is left out of it
     */
    record VersionView(
            FeedState state,
            int percent,
            String fileName,
            long size,
            String sha256,
            Instant givenAt,
            GivenBy givenBy,
            List<ProblemView> problems) {}

    /** By name. */
    List<FeedView> all(Locale locale, AccountId reader) {
        List<Reading> readings = timetables.readings();
        List<FeedView> all = new ArrayList<>(readings.stream()
                .filter(one -> one.source() instanceof ServerFile)
                .map(one -> view(one, locale))
                .toList());
        given.all(calendar.now()).stream()
                .map(feed -> view(feed, readings, locale, reader))
                .forEach(all::add);
        all.sort(Comparator.comparing(FeedView::name, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    private FeedView view(Reading reading, Locale locale) {
        Feed feed = reading.serves();
        return new FeedView(
                reading.report().name(),
                null,
                feed != null,
                feed != null && reading.report().feed() == null,
                reading.at(),
                feed == null ? null : feed.from(),
                feed == null ? null : feed.to(),
                feed == null ? 0 : feed.lines().size(),
                feed == null ? 0 : feed.stops().size(),
                feed == null ? 0 : feed.trips().size(),
                feed != null && endsSoon(feed.to()),
                words(reading.report().problems(), locale),
                null,
                null,
                null,
                null);
    }

    private FeedView view(GivenFeed feed, List<Reading> readings, Locale locale, AccountId reader) {
        Version serves = feed.serves();
        Optional<Reading> read = serves == null || feed.withdrawnAt() != null
                ? Optional.empty()
                : readings.stream()
                        .filter(one ->
                                one.source() instanceof Given it && it.version().equals(serves.id()))
                        .findFirst();
        FeedView known = read.map(one -> view(one, locale)).orElse(null);
        LocalDate to = serves == null ? null : serves.to();
        return new FeedView(
                feed.name().value(),
                feed.id(),
                known != null && known.serves(),
                known != null && known.older(),
                known == null ? null : known.readAt(),
                serves == null ? null : serves.from(),
                to,
                serves == null ? 0 : serves.lines(),
                serves == null ? 0 : serves.stops(),
                serves == null ? 0 : serves.trips(),
                to != null && feed.withdrawnAt() == null && endsSoon(to),
                known != null ? known.problems() : serves == null ? List.of() : words(serves.problems(), locale),
                serves == null ? null : view(serves, locale, reader),
                feed.next() == null ? null : view(feed.next(), locale, reader),
                feed.address() == null ? null : view(feed.address(), locale),
                feed.withdrawnAt());
    }

    private AddressView view(Address address, Locale locale) {
        FetchResult result = address.result();
        return new AddressView(
                address.address(),
                address.askedAt(),
                result == null || result == FetchResult.RECEIVED || result == FetchResult.UNCHANGED,
                result == null
                        ? null
                        : messages.getMessage(
                                "timetable-fetch."
                                        + result.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                new Object[] {address.status() == null ? 0 : address.status()},
                                locale),
                address.asks());
    }

    private VersionView view(Version version, Locale locale, AccountId reader) {
        return new VersionView(
                version.state(),
                version.percent(),
                version.fileName(),
                version.size(),
                version.sha256(),
                version.at(),
                version.by() == null
                        ? GivenBy.ITS_ADDRESS
                        : version.by().equals(reader) ? GivenBy.YOU : GivenBy.ANOTHER_OPERATOR,
                words(version.problems(), locale));
    }

    private boolean endsSoon(LocalDate to) {
        return !to.isAfter(calendar.today().plusDays(rules.endsSoonDays()));
    }

    private List<ProblemView> words(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new ProblemView(
                        problem.level(),
                        messages.getMessage(
                                "timetable." + problem.code(),
                                problem.arguments().toArray(),
                                locale)))
                .toList();
    }
}
