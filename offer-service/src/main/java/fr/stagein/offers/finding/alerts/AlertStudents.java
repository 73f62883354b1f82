package fr.stagein.offers.finding.alerts;

import fr.stagein.events.AccountId;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferAlertState;
import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.alerts.SavedSearches.SavedSearch;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.finding.search.OfferSearch;
import fr.stagein.offers.finding.search.SearchRequest;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for offers that are new for somebody's searches. Each offer is looked at once for each account, under a lock on
 * its row, and what was found is told in the same transaction: once, however many replicas look. Who was told today is
 * looked at again tomorrow.
 */
@Component
class AlertStudents implements WorkQueue<AlertStudents.Watcher> {

    private static final int MOST_OFFERS = 50;
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Appearances appearances;
    private final SavedSearches searches;
    private final OfferSearch search;
    private final Viewers viewers;
    private final Communes communes;
    private final EventPublisher events;
    private final TerritoryCalendar calendar;
    private final TransactionTemplate transaction;

    AlertStudents(
            JdbcClient jdbc,
            Appearances appearances,
            SavedSearches searches,
            OfferSearch search,
            Viewers viewers,
            Communes communes,
            EventPublisher events,
            TerritoryCalendar calendar,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.appearances = appearances;
        this.searches = searches;
        this.search = search;
        this.viewers = viewers;
        this.communes = communes;
        this.events = events;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An account that keeps searches. */
    record Watcher(AccountId account) {
        @Override
        public String toString() {
            return "The look at the searches of " + account;
        }
    }

    private record Watch(AccountId account, long version, long seen) {}

    /** Where nobody keeps a search nothing is counted. */
    @Transactional
    public void countShownOffers() {
        boolean wanted = jdbc.sql("select exists (select from saved_search)")
                .query(Boolean.class)
                .single();
        if (wanted) {
            appearances.count();
        }
    }

    /** Looks for the next account that has something new to be looked at. */
    Step next() {
        return WorkQueue.next(this, transaction);
    }

    @Override
    public Optional<Watcher> lockNext() {
        return jdbc.sql("""
                select account_id from offer_alert
                where seen_nr < :last and (told_on is null or told_on < :today)
                  and (put_off_until is null or put_off_until <= :now)
                order by account_id limit 1 for update skip locked""")
                .param("last", lastAppearance())
                .param("today", calendar.today())
                .param("now", now())
                .query((row, n) -> new Watcher(AccountId.of(row.getString("account_id"))))
                .optional();
    }

    @Override
    public void work(Watcher watcher) {
        Watch watch = jdbc.sql("select account_id, version, seen_nr from offer_alert where account_id = :account")
                .param("account", watcher.account().value())
                .query((row, n) -> new Watch(
                        AccountId.of(row.getString("account_id")), row.getLong("version"), row.getLong("seen_nr")))
                .single();
        look(watch, lastAppearance(), calendar.today());
    }

    @Override
    public int failed(Watcher watcher, Throwable why) {
        return jdbc.sql("""
                update offer_alert set put_off_until = :until, failures = failures + 1 where account_id = :account
                returning failures""")
                .param("until", now().plus(AFTER_FAILURE))
                .param("account", watcher.account().value())
                .query(Integer.class)
                .single();
    }

    private long lastAppearance() {
        return jdbc.sql("select coalesce(max(nr), 0) from offer_appearance")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }

    private void look(Watch watch, long last, LocalDate today) {
        Set<OfferId> found = new LinkedHashSet<>();
        Viewer viewer = viewers.of(watch.account());
        for (SavedSearch one : searches.of(watch.account())) {
            List<OfferId> unseen = appearances.between(Math.max(watch.seen(), one.afterNr()), last);
            found.addAll(search.matching(request(one), unseen, viewer));
        }
        boolean tell = !found.isEmpty();
        jdbc.sql("""
                update offer_alert
                set seen_nr = :last, version = :version, told_on = coalesce(:told, told_on), put_off_until = null,
                    failures = 0
                where account_id = :account""")
                .param("last", last)
                .param("version", watch.version() + (tell ? 1 : 0))
                .param("told", tell ? today : null)
                .param("account", watch.account().value())
                .update();
        if (tell) {
            events.publish(
                    EventType.OFFER_ALERT_DUE,
                    new OfferAlertState(
                            watch.account(),
                            watch.version() + 1,
                            found.stream().limit(MOST_OFFERS).toList(),
                            today));
        }
    }

    /** From home, which is not known here, distance and way are left open: the page looks at them when it is opened. */
    private SearchRequest request(SavedSearch saved) {
        String around = saved.around();
        @Nullable
        Origin origin = around == null || around.equals(SavedSearches.HOME)
                ? null
                : communes.find(around)
                        .map(commune -> new Origin(commune.lat(), commune.lon()))
                        .orElse(null);
        return saved.search().from(origin);
    }
}
