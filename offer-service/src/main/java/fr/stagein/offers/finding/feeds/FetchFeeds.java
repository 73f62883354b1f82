package fr.stagein.offers.finding.feeds;

import fr.stagein.events.AccountId;
import fr.stagein.offers.finding.feeds.FeedFetches.Claim;
import fr.stagein.offers.finding.feeds.OutsideFeeds.Answer;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.queue.Causes;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches the feeds that have an address, each day or when the operator asks; what came is checked as any other. */
@Component
public class FetchFeeds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FetchFeeds.class);

    private final FeedFetches fetches;
    private final OutsideFeeds outside;
    private final GiveFeed giveFeed;
    private final GivenFeeds feeds;
    private final FeedRules rules;
    private final TerritoryCalendar calendar;
    private final TransactionTemplate transaction;
    private final Worker worker;

    FetchFeeds(
            FeedFetches fetches,
            OutsideFeeds outside,
            GiveFeed giveFeed,
            GivenFeeds feeds,
            FeedRules rules,
            TerritoryCalendar calendar,
            PlatformTransactionManager transactions,
            Workers workers) {
        this.fetches = fetches;
        this.outside = outside;
        this.giveFeed = giveFeed;
        this.feeds = feeds;
        this.rules = rules;
        this.calendar = calendar;
        transaction = new TransactionTemplate(transactions);
        worker = workers.queue("timetable-fetches", rules.lookEvery(), this::next);
    }

    /** The feed of that name is fetched from there from now on; what serves goes on until something sound came. */
    public void from(FeedName name, String address, AccountId by) {
        FeedAddress to = FeedAddress.parse(address, rules.fetch().loopback())
                .orElseThrow(() -> Rejection.field("address", "feed-address"));
        transaction.executeWithoutResult(status -> fetches.setAddress(giveFeed.place(name), to));
        log.info("A timetable has got an address from account {}", by);
        worker.wake();
    }

    /** Now, not when it is due. */
    public void now(FeedId id) {
        transaction.executeWithoutResult(status -> {
            FeedId feed = feeds.lock(id).orElseThrow(NotFound::new);
            if (!fetches.dueNow(feed)) {
                throw Rejection.conflict("feed-without-address");
            }
        });
        worker.wake();
    }

    private Step next() {
        Optional<Claim> found = fetches.claim();
        if (found.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        Claim claim = found.get();
        Answer answer;
        try {
            answer = outside.ask(claim.question());
        } catch (RuntimeException | Error failed) {
            log.warn("Timetable {} could not be fetched: {}", claim.feed(), Causes.of(failed));
            answer = Answer.of(FetchResult.UNREACHABLE);
        }
        keep(claim, isEmpty(answer) ? Answer.of(FetchResult.UNREACHABLE) : answer);
        return Step.DONE;
    }

    private static boolean isEmpty(Answer answer) {
        return answer.file() != null && answer.file().size() == 0;
    }

    private void keep(Claim claim, Answer answer) {
        try (ReceivedFile file = answer.file()) {
            boolean isNew = Boolean.TRUE.equals(transaction.execute(status -> {
                if (!fetches.isStillOurs(claim)) {
                    return false;
                }
                boolean came = file != null && !fetches.isHere(claim.feed(), file.sha256());
                if (came) {
                    giveFeed.keep(claim.feed(), file, null);
                }
                fetches.tell(
                        claim,
                        file != null && !came
                                ? new Answer(FetchResult.UNCHANGED, file, answer.etag(), answer.lastModified(), null)
                                : answer,
                        calendar.now());
                return came;
            }));
            if (isNew) {
                giveFeed.wakeChecks();
            }
        }
        log.info("Timetable {} was asked for at its address: {}", claim.feed(), answer.result());
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
