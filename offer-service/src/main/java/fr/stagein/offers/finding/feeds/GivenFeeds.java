package fr.stagein.offers.finding.feeds;

import fr.stagein.events.AccountId;
import fr.stagein.offers.finding.feeds.GivenFeed.Address;
import fr.stagein.offers.finding.feeds.GivenFeed.Serving;
import fr.stagein.offers.finding.feeds.GivenFeed.Version;
import fr.stagein.transit.feed.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The feeds that the operator gave, with their versions. */
@Repository
public class GivenFeeds {

    /** Told on it: what serves has changed. */
    public static final String CHANNEL = "timetables";

    private static final Duration WITHDRAWN_SHOWN = Duration.ofDays(30);
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GivenFeeds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Feed(
            FeedId id,
            FeedName name,
            @Nullable Address address,
            @Nullable Instant withdrawnAt) {}

    /** All that are not withdrawn, and those that were not long ago, by name. */
    public List<GivenFeed> all(Instant now) {
        return jdbc
                .sql("""
                select id, name, withdrawn_at, address, fetched_at, fetch_result, fetch_status,
                       fetch_due <= now() as asks
                from given_feed
                where withdrawn_at is null or withdrawn_at > :shownFrom order by lower(name)""")
                .param("shownFrom", Timestamp.from(now.minus(WITHDRAWN_SHOWN)))
                .query((row, n) -> new Feed(
                        new FeedId(row.getObject("id", UUID.class)),
                        new FeedName(row.getString("name")),
                        address(row),
                        instant(row, "withdrawn_at")))
                .list()
                .stream()
                .map(this::withVersions)
                .toList();
    }

    private GivenFeed withVersions(Feed feed) {
        List<Version> versions = jdbc.sql("select * from feed_version where feed_id = :feed order by number desc")
                .param("feed", feed.id().value())
                .query(this::version)
                .list();
        return new GivenFeed(
                feed.id(),
                feed.name(),
                versions.stream().filter(GivenFeeds::hasServed).findFirst().orElse(null),
                versions.stream()
                        .limit(1)
                        .filter(newest -> !hasServed(newest))
                        .findFirst()
                        .orElse(null),
                feed.address(),
                feed.withdrawnAt());
    }

    private static boolean hasServed(Version version) {
        return version.state() == FeedState.SERVING || version.state() == FeedState.WITHDRAWN;
    }

    /** What every replica has to serve, by name. */
    public List<Serving> serving() {
        return jdbc.sql("""
                select f.name, v.id from feed_version v join given_feed f on f.id = v.feed_id
                where v.state = 'SERVING' order by lower(f.name)""")
                .query((row, n) -> new Serving(
                        new FeedName(row.getString("name")), new VersionId(row.getObject("id", UUID.class))))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from given_feed where withdrawn_at is null")
                .query(Integer.class)
                .single();
    }

    /** The feed of that name, ours until the transaction ends; made or given back if need be. */
    FeedId lockOrAdd(FeedName name, Instant at) {
        return new FeedId(jdbc.sql("""
                insert into given_feed (id, name, given_at) values (:id, :name, :at)
                on conflict (lower(name)) do update
                       set name = excluded.name, withdrawn_at = null, withdrawn_by = null
                returning id""")
                .param("id", UUID.randomUUID())
                .param("name", name.value())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single());
    }

    boolean isGiven(FeedName name) {
        return jdbc.sql("select exists (select from given_feed where lower(name) = lower(:name)"
                        + " and withdrawn_at is null)")
                .param("name", name.value())
                .query(Boolean.class)
                .single();
    }

    /** Ours until the transaction ends; empty if it is not there or withdrawn. */
    Optional<FeedId> lock(FeedId id) {
        return jdbc.sql("select id from given_feed where id = :id and withdrawn_at is null for update")
                .param("id", id.value())
                .query((row, n) -> new FeedId(row.getObject("id", UUID.class)))
                .optional();
    }

    void add(VersionId id, FeedId feed, ReceivedFile file, @Nullable AccountId by, Instant at) {
        // Of two that wait the newer one is meant, and of a feed that is given anew what it was before tells nothing.
        jdbc.sql("delete from feed_version where feed_id = :feed and state in ('WAITING', 'WITHDRAWN')")
                .param("feed", feed.value())
                .update();
        jdbc.sql("""
                insert into feed_version (id, feed_id, file_name, size, sha256, chunks, given_by, given_at, state)
                values (:id, :feed, :fileName, :size, :sha256, :chunks, :by, :at, 'WAITING')""")
                .param("id", id.value())
                .param("feed", feed.value())
                .param("fileName", file.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("chunks", FeedBytes.chunksOf(file.size()))
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(FeedId id, AccountId by, Instant at) {
        jdbc.sql("""
                update given_feed
                set withdrawn_at = :at, withdrawn_by = :by, address = null, fetch_due = null
                where id = :id""")
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from feed_version where feed_id = :id and state <> 'SERVING'")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from feed_chunk where version_id in (select v.id from feed_version v where v.feed_id = :id)")
                .param("id", id.value())
                .update();
        jdbc.sql("update feed_version set state = 'WITHDRAWN' where feed_id = :id")
                .param("id", id.value())
                .update();
        tellReplicas();
    }

    /** Once the transaction is through. */
    void tellReplicas() {
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", CHANNEL)
                .query((row, n) -> n)
                .list();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        String by = row.getString("given_by");
        return new Version(
                new VersionId(row.getObject("id", UUID.class)),
                FeedState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                by == null ? null : new AccountId(by),
                row.getTimestamp("given_at").toInstant(),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("lines"),
                row.getInt("stops"),
                row.getInt("trips"),
                json.readValue(row.getString("problems"), PROBLEMS));
    }

    private static @Nullable Address address(ResultSet row) throws SQLException {
        String address = row.getString("address");
        String result = row.getString("fetch_result");
        return address == null
                ? null
                : new Address(
                        address,
                        instant(row, "fetched_at"),
                        result == null ? null : FetchResult.valueOf(result),
                        row.getObject("fetch_status", Integer.class),
                        row.getBoolean("asks"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
