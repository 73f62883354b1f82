package fr.stagein.offers.finding.feeds;

import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who checks which version. A check lasts longer than a transaction should, so whoever does it holds the version for a
 * while and says again and again that it goes on; the times are those of the database, which all replicas share.
 */
@Repository
class FeedChecks {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final GivenFeeds feeds;
    private final FeedBytes bytes;
    private final FeedRules rules;

    FeedChecks(JdbcClient jdbc, JsonMapper json, GivenFeeds feeds, FeedBytes bytes, FeedRules rules) {
        this.jdbc = jdbc;
        this.json = json;
        this.feeds = feeds;
        this.bytes = bytes;
        this.rules = rules;
    }

    /** @param attempt counted from 1 */
    record Claim(VersionId version, FeedId feed, String name, UUID by, int attempt) {}

    /** Somebody else has it now, or it is not wanted any more. */
    static final class Lost extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        Lost() {
            super("The check is no longer this replica's", null, false, false);
        }
    }

    /** The one that waits longest, or that a replica let go. */
    @Transactional
    Optional<Claim> claim() {
        UUID by = UUID.randomUUID();
        return jdbc.sql("""
                update feed_version v
                set state = 'CHECKING', claim = :by, percent = 0, attempts = attempts + 1,
                    claimed_until = now() + :seconds * interval '1 second'
                from given_feed f
                where f.id = v.feed_id
                  and v.id = (select id from feed_version
                              where state in ('WAITING', 'CHECKING')
                                and (claimed_until is null or claimed_until < now())
                              order by number limit 1 for update skip locked)
                returning v.id, v.feed_id, f.name, v.attempts""")
                .param("by", by)
                .param("seconds", rules.heldFor().toSeconds())
                .query((row, n) -> new Claim(
                        new VersionId(row.getObject("id", UUID.class)),
                        new FeedId(row.getObject("feed_id", UUID.class)),
                        row.getString("name"),
                        by,
                        row.getInt("attempts")))
                .optional();
    }

    /** @throws Lost if it is no longer ours */
    void goesOn(Claim claim, int percent) {
        int held = jdbc.sql("""
                update feed_version set percent = :percent, claimed_until = now() + :seconds * interval '1 second'
                where id = :version and claim = :by and state = 'CHECKING'""")
                .param("percent", percent)
                .param("seconds", rules.heldFor().toSeconds())
                .param("version", claim.version().value())
                .param("by", claim.by())
                .update();
        if (held == 0) {
            throw new Lost();
        }
    }

    /** From now on it serves, unless a newer one does already. */
    @Transactional
    void passed(Claim claim, Feed feed, List<Problem> problems, Instant at) {
        requireOurs(claim);
        if (newerServes(claim)) {
            delete(claim);
            return;
        }
        jdbc.sql("""
                delete from feed_version where feed_id = :feed and state in ('SERVING', 'REFUSED')
                  and number < (select number from feed_version where id = :version)""")
                .param("feed", claim.feed().value())
                .param("version", claim.version().value())
                .update();
        jdbc.sql("""
                update feed_version set state = 'SERVING', claim = null, claimed_until = null, checked_at = :at,
                       first_day = :from, last_day = :to, lines = :lines, stops = :stops, trips = :trips,
                       problems = cast(:problems as jsonb)
                where id = :version""")
                .param("at", Timestamp.from(at))
                .param("from", feed.from())
                .param("to", feed.to())
                .param("lines", feed.lines().size())
                .param("stops", feed.stops().size())
                .param("trips", feed.trips().size())
                .param("problems", json.writeValueAsString(problems))
                .param("version", claim.version().value())
                .update();
        feeds.tellReplicas();
    }

    /** What serves goes on serving; its words stay, its bytes go. */
    @Transactional
    void refused(Claim claim, List<Problem> problems, Instant at) {
        requireOurs(claim);
        if (newerServes(claim)) {
            delete(claim);
            return;
        }
        jdbc.sql("""
                delete from feed_version where feed_id = :feed and state = 'REFUSED'
                  and number < (select number from feed_version where id = :version)""")
                .param("feed", claim.feed().value())
                .param("version", claim.version().value())
                .update();
        bytes.drop(claim.version());
        jdbc.sql("""
                update feed_version set state = 'REFUSED', claim = null, claimed_until = null, checked_at = :at,
                       problems = cast(:problems as jsonb)
                where id = :version""")
                .param("at", Timestamp.from(at))
                .param("problems", json.writeValueAsString(problems))
                .param("version", claim.version().value())
                .update();
    }

    /** Waits for a while, for this replica or another. */
    void putOff(Claim claim) {
        jdbc.sql("""
                update feed_version set state = 'WAITING', claim = null,
                       claimed_until = now() + attempts * interval '10 seconds'
                where id = :version and claim = :by and state = 'CHECKING'""")
                .param("version", claim.version().value())
                .param("by", claim.by())
                .update();
    }

    private void requireOurs(Claim claim) {
        if (feeds.lock(claim.feed()).isEmpty()) {
            throw new Lost();
        }
        goesOn(claim, 100);
    }

    private boolean newerServes(Claim claim) {
        return jdbc.sql("""
                select exists (select from feed_version where feed_id = :feed and state = 'SERVING'
                  and number > (select number from feed_version where id = :version))""")
                .param("feed", claim.feed().value())
                .param("version", claim.version().value())
                .query(Boolean.class)
                .single();
    }

    private void delete(Claim claim) {
        jdbc.sql("delete from feed_version where id = :version")
                .param("version", claim.version().value())
                .update();
    }
}
