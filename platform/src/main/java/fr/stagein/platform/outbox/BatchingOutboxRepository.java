package fr.stagein.platform.outbox;

import io.namastack.outbox.JdbcOutboxRecordEntity;
import io.namastack.outbox.JdbcOutboxRecordEntityMapper;
import io.namastack.outbox.JdbcOutboxRecordRepository;
import io.namastack.outbox.JdbcTableNameResolver;
import io.namastack.outbox.OutboxRecord;
import io.namastack.outbox.OutboxRecordStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox's table, with two statements a round instead of three an event: a round reads the waiting events with
 * their keys, the oldest first, and deletes at its end what Kafka has acknowledged. The delete does not wait for the
 * disk: if a crash undoes or prevents it, those events are sent again.
 */
final class BatchingOutboxRepository extends JdbcOutboxRecordRepository {

    private static final Duration UNREADABLE_WAITS = Duration.ofMinutes(10);

    private record Unread(Throwable why, Instant until) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JdbcOutboxRecordEntityMapper mapper;
    private final Clock clock;

    /** Why a round could not read all events, and until when that is remembered. */
    private volatile @Nullable Unread unread;

    /** The events of the current round by key. */
    private final Map<String, List<OutboxRecord<?>>> waiting = new ConcurrentHashMap<>();

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();

    BatchingOutboxRepository(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JdbcOutboxRecordEntityMapper mapper,
            Clock clock,
            JdbcTableNameResolver tables) {
        super(jdbc, transaction, mapper, clock, tables);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Begins a round.
     *
     * @param onlyFirst always true in our configuration: an event waits until those before it with the same key are
     *     sent
     */
    @Override
    public List<String> findRecordKeysInPartitions(
            Set<Integer> partitions, OutboxRecordStatus status, int most, boolean onlyFirst) {
        try {
            return round(partitions, status, most);
        } catch (RuntimeException | Error failed) {
            unread = new Unread(failed, clock.instant());
            throw failed;
        }
    }

    /** @throws NotSent if the last round could not read all waiting events */
    void failIfUnread() throws NotSent {
        Unread now = unread;
        if (now == null) {
            return;
        }
        if (!clock.instant().isBefore(now.until())) {
            unread = null;
        }
        throw new NotSent("The outbox cannot be read, or not all of it", now.why());
    }

    private List<String> round(Set<Integer> partitions, OutboxRecordStatus status, int most) {
        takeAwaySent();
        waiting.clear();
        return Objects.requireNonNull(transaction.execute(round -> {
            goByIndex();
            List<String> keys = jdbc.sql("""
                    select record_key from outbox_record o
                    where partition_no = any(:partitions) and status = :status and next_retry_at <= :now
                      and not exists (select from outbox_record older
                                      where older.record_key = o.record_key and older.completed_at is null
                                        and older.created_at < o.created_at)
                    order by created_at limit :most""")
                    .param("partitions", partitions.toArray(Integer[]::new))
                    .param("status", status.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("most", most)
                    .query((row, number) -> row.getString("record_key"))
                    .list();
            Set<String> unreadable = read(keys);
            return keys.stream()
                    .distinct()
                    .filter(key -> !unreadable.contains(key))
                    .toList();
        }));
    }

    /** @return keys with a waiting event that cannot be read */
    private Set<String> read(List<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Map<String, String> unreadable = new HashMap<>();
        List<OutboxRecord<?>> records = new ArrayList<>();
        jdbc.sql("select * from outbox_record where record_key = any(:keys) and completed_at is null")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    try {
                        records.add(record(row));
                    } catch (RuntimeException | Error another) {
                        // For example one of another release. It holds back the events of its own key only.
                        unread = new Unread(another, clock.instant().plus(UNREADABLE_WAITS));
                        unreadable.put(row.getString("id"), row.getString("record_key"));
                    }
                });
        records.sort(Comparator.comparing(OutboxRecord::getCreatedAt));
        records.forEach(record -> waiting.computeIfAbsent(record.getKey(), key -> new ArrayList<>())
                .add(record));
        if (!unreadable.isEmpty()) {
            jdbc.sql("""
                    update outbox_record
                    set failure_count = failure_count + 1, failure_reason = 'cannot be read', next_retry_at = :later
                    where id = any(:ids)""")
                    .param("later", Timestamp.from(clock.instant().plus(UNREADABLE_WAITS)))
                    .param("ids", unreadable.keySet().toArray(String[]::new))
                    .update();
        }
        return Set.copyOf(unreadable.values());
    }

    /**
     * For the current transaction. The table is empty in one second and full in the next, so the planner's statistics
     * are wrong and it would scan ten thousand rows, although the index gives the oldest at once.
     */
    private void goByIndex() {
        jdbc.sql("""
                select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_bitmapscan',
                    'enable_sort', 'enable_hashjoin', 'enable_mergejoin']) name""").query(row -> {});
    }

    @Override
    public List<OutboxRecord<?>> findIncompleteRecordsByRecordKey(String key) {
        List<OutboxRecord<?>> read = waiting.remove(key);
        return read == null ? super.findIncompleteRecordsByRecordKey(key) : read;
    }

    /** Kafka has acknowledged it. */
    @Override
    public void deleteById(String id) {
        sent.add(id);
    }

    /** Ends a round by deleting what was sent. If that fails, the next round begins with it. */
    void takeAwaySent() {
        List<String> ids = new ArrayList<>();
        for (String id = sent.poll(); id != null; id = sent.poll()) {
            ids.add(id);
        }
        if (ids.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(round -> {
                goByIndex();
                jdbc.sql("""
                        with unhurried as (select set_config('synchronous_commit', 'off', true))
                        delete from outbox_record using unhurried where id = any(:ids)""").param("ids", ids.toArray(String[]::new)).update();
            });
        } catch (RuntimeException notNow) {
            sent.addAll(ids);
            throw notNow;
        }
    }

    private OutboxRecord<?> record(ResultSet row) throws SQLException {
        return mapper.map(new JdbcOutboxRecordEntity(
                row.getString("id"),
                OutboxRecordStatus.valueOf(row.getString("status")),
                row.getString("record_key"),
                row.getString("record_type"),
                row.getString("payload"),
                row.getString("context"),
                row.getInt("partition_no"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("completed_at")),
                row.getInt("failure_count"),
                row.getString("failure_reason"),
                row.getTimestamp("next_retry_at").toInstant(),
                row.getString("handler_id")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
