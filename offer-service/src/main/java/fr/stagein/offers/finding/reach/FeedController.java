package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.feeds.FeedId;
import fr.stagein.offers.finding.feeds.FeedName;
import fr.stagein.offers.finding.feeds.FeedRules;
import fr.stagein.offers.finding.feeds.FetchFeeds;
import fr.stagein.offers.finding.feeds.GiveFeed;
import fr.stagein.offers.finding.feeds.WithdrawFeed;
import fr.stagein.offers.finding.reach.FeedSource.ServerFile;
import fr.stagein.offers.finding.reach.FeedViews.FeedView;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's timetables. */
@RestController
class FeedController {

    private final FeedViews views;
    private final Timetables timetables;
    private final GiveFeed giveFeed;
    private final WithdrawFeed withdrawFeed;
    private final FetchFeeds fetchFeeds;
    private final FeedRules rules;

    FeedController(
            FeedViews views,
            Timetables timetables,
            GiveFeed giveFeed,
            WithdrawFeed withdrawFeed,
            FetchFeeds fetchFeeds,
            FeedRules rules) {
        this.views = views;
        this.timetables = timetables;
        this.giveFeed = giveFeed;
        this.withdrawFeed = withdrawFeed;
        this.fetchFeeds = fetchFeeds;
        this.rules = rules;
    }

    /** @param maxBytes of an archive that is given */
    record FeedsView(long maxBytes, List<FeedView> feeds) {}

    /** Lists the timetables (GTFS) of the territory with what was found in each, for the operator. */
    @GetMapping("/api/reach/feeds")
    FeedsView feeds(Locale locale, Caller caller) {
        return new FeedsView(rules.maxSize().toBytes(), views.all(locale, caller.accountId()));
    }

    /**
     * Adds a timetable archive (GTFS), or a newer version of the one with the same name, for the operator. It is
     * checked after the answer.
     *
     * @param name of the timetable, at most 200 characters
     * @param fileName the archive's file name, at most 200 characters; may be empty
     */
    @PostMapping(path = "/api/reach/feeds", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    FeedsView giveFeed(
            @RequestParam @Size(max = 200) String name,
            @RequestParam(defaultValue = "") @Size(max = 200) String fileName,
            HttpServletRequest request,
            Locale locale,
            Caller caller) {
        FeedName feed = FeedName.parse(name).orElseThrow(() -> Rejection.field("name", "feed-name"));
        requireFree(feed);
        try {
            giveFeed.give(feed, fileName, request.getInputStream(), caller.accountId());
        } catch (IOException broken) {
            throw new HttpMessageNotReadableException(
                    "The archive broke off", broken, new ServletServerHttpRequest(request));
        }
        return feeds(locale, caller);
    }

    record FeedFrom(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 500) String address) {}

    /** Adds the address of a timetable archive (GTFS), for the operator. It is fetched at once and then each day. */
    @PostMapping("/api/reach/feeds/addresses")
    @ResponseStatus(HttpStatus.ACCEPTED)
    FeedsView giveFeedAddress(@Valid @RequestBody FeedFrom from, Locale locale, Caller caller) {
        FeedName feed = FeedName.parse(from.name()).orElseThrow(() -> Rejection.field("name", "feed-name"));
        requireFree(feed);
        fetchFeeds.from(feed, from.address(), caller.accountId());
        return feeds(locale, caller);
    }

    /**
     * Fetches a timetable from its address now, for the operator.
     *
     * @param id of the timetable
     */
    @PostMapping("/api/reach/feeds/{id}/fetch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    FeedsView fetchFeed(@PathVariable FeedId id, Locale locale, Caller caller) {
        fetchFeeds.now(id);
        return feeds(locale, caller);
    }

    /**
     * Removes a timetable, for the operator.
     *
     * @param id of the timetable
     */
    @DeleteMapping("/api/reach/feeds/{id}")
    FeedsView withdrawFeed(@PathVariable FeedId id, Locale locale, Caller caller) {
        withdrawFeed.withdraw(id, caller.accountId());
        return feeds(locale, caller);
    }

    /** A file of the server is replaced on the server. */
    private void requireFree(FeedName name) {
        boolean onServer = timetables.readings().stream()
                .anyMatch(one ->
                        one.source() instanceof ServerFile file && file.name().equalsIgnoreCase(name.value()));
        if (onServer) {
            throw Rejection.field("name", "feed-on-server");
        }
    }
}
