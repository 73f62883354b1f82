package fr.stagein.offers.finding.feeds;

import fr.stagein.offers.finding.feeds.OutsideFeeds.Answer;
import fr.stagein.offers.finding.feeds.OutsideFeeds.Question;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which feeds have an address, when each is due, and what its address said last. The times are those of the database. */
@Repository
class FeedFetches {

    private final JdbcClient jdbc;
    private final FeedRules rules;

    FeedFetches(JdbcClient jdbc, FeedRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** One to be fetched, this replica's for a while. */
    record Claim(FeedId feed, FeedName name, Question question, UUID by) {}

    @Transactional
    Optional<Claim> claim() {
        UUID by = UUID.randomUUID();
        return jdbc.sql("""
                update given_feed
                set fetch_claim = :by, fetch_claimed_until = now() + :seconds * interval '1 second'
                where id = (select id from given_feed
                            where fetch_due <= now() and withdrawn_at is null
                              and (fetch_claimed_until is null or fetch_claimed_until < now())
                            order by fetch_due limit 1 for update skip locked)
                returning id, name, address, etag, last_modified""")
                .param("by", by)
                // Longer than it may take, so that two never fetch the same.
                .param("seconds", rules.fetch().longest().plusMinutes(1).toSeconds())
                .query((row, n) -> new Claim(
                        new FeedId(row.getObject("id", UUID.class)),
                        new FeedName(row.getString("name")),
                        new Question(
                                new FeedAddress(java.net.URI.create(row.getString("address"))),
                                row.getString("etag"),
                                row.getString("last_modified")),
                        by))
                .optional();
    }

    /** Ours until the transaction ends; false if its feed was withdrawn or given another address meanwhile. */
    boolean isStillOurs(Claim claim) {
        return jdbc.sql("""
                select id from given_feed where id = :feed and fetch_claim = :by and withdrawn_at is null
                for update""")
                .param("feed", claim.feed().value())
                .param("by", claim.by())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Tells what came of it, and when it is asked the next time: soon, if nothing came. */
    void tell(Claim claim, Answer answer, Instant at) {
        boolean well = answer.result() == FetchResult.RECEIVED || answer.result() == FetchResult.UNCHANGED;
        Duration next = well ? rules.fetch().every() : rules.fetch().again();
        jdbc.sql("""
                update given_feed
                set fetched_at = :at, fetch_result = :result, fetch_status = :status,
                    fetch_due = now() + :seconds * interval '1 second',
                    etag = case when :received then :etag else etag end,
                    last_modified = case when :received then :lastModified else last_modified end,
                    fetch_claim = null, fetch_claimed_until = null
                where id = :feed and fetch_claim = :by""")
                .param("at", Timestamp.from(at))
                .param("result", answer.result().name())
                .param("status", answer.status())
                .param("seconds", next.toSeconds())
                .param("received", answer.file() != null)
                .param("etag", answer.etag())
                .param("lastModified", answer.lastModified())
                .param("feed", claim.feed().value())
                .param("by", claim.by())
                .update();
    }

    /** Whether what came is what is here already, checked or about to be. */
    boolean isHere(FeedId feed, String sha256) {
        return jdbc.sql("""
                select exists (select from feed_version v where v.feed_id = :feed and v.sha256 = :sha256
                  and v.number = (select max(number) from feed_version where feed_id = :feed))""")
                .param("feed", feed.value())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** From now on it is fetched from there, the first time at once; null ends that. */
    void setAddress(FeedId feed, @Nullable FeedAddress address) {
        jdbc.sql("""
                update given_feed
                set address = :address, fetch_due = case when :address is null then null else now() end,
                    etag = null, last_modified = null, fetched_at = null, fetch_result = null, fetch_status = null,
                    fetch_claim = null, fetch_claimed_until = null
                where id = :feed""")
                .param("address", address == null ? null : address.toString(), java.sql.Types.VARCHAR)
                .param("feed", feed.value())
                .update();
    }

    /** False if it has no address. */
    boolean dueNow(FeedId feed) {
        return jdbc.sql("update given_feed set fetch_due = now()"
                                + " where id = :feed and address is not null and withdrawn_at is null")
                        .param("feed", feed.value())
                        .update()
                == 1;
    }
}
