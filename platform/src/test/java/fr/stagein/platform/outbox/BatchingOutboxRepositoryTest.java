package fr.stagein.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.testing.ServiceTest;
import io.namastack.outbox.JdbcOutboxRecordEntityMapper;
import io.namastack.outbox.JdbcTableNameResolver;
import io.namastack.outbox.OutboxRecord;
import io.namastack.outbox.OutboxRecordStatus;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds over events that are due in a hundred years, so that the running outbox leaves them alone. */
@ServiceTest
class BatchingOutboxRepositoryTest {

    private static final Instant THEN = Instant.parse("2126-11-26T08:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcOutboxRecordEntityMapper mapper;

    @Autowired
    JdbcTableNameResolver tables;

    private final AtomicBoolean postgresIsAway = new AtomicBoolean();
    private BatchingOutboxRepository repository;

    @BeforeEach
    void a_round_of_then() {
        var transaction = new TransactionTemplate(transactions) {
            @Override
            public <T> T execute(TransactionCallback<T> work) throws TransactionException {
                if (postgresIsAway.get()) {
                    throw new TransientDataAccessResourceException("away");
                }
                return super.execute(work);
            }
        };
        repository = new BatchingOutboxRepository(jdbc, transaction, mapper, Clock.fixed(THEN, ZoneOffset.UTC), tables);
    }

    @AfterEach
    void nothing_stays() {
        jdbc.sql("delete from outbox_record").update();
    }

    @Test
    void a_round_takes_the_oldest_keys_and_each_with_all_that_waits_under_it() {
        String second = waits("b", 2, 0);
        String first = waits("a", 1, 0);
        String later = waits("a", 4, 0);
        waits("c", 3, 0);

        assertThat(begin(2)).containsExactly("a", "b");
        assertThat(idsOf("a")).containsExactly(first, later);
        assertThat(idsOf("b")).containsExactly(second);
    }

    @Test
    void what_must_wait_holds_back_those_of_its_key_and_no_others() {
        waits("a", 1, 60);
        waits("a", 2, 0);
        waits("b", 3, 0);

        assertThat(begin(10)).containsExactly("b");
    }

    @Test
    void another_replicas_share_is_left_alone() {
        waits("a", 1, 0);

        assertThat(repository.findRecordKeysInPartitions(Set.of(8), OutboxRecordStatus.NEW, 10, true))
                .isEmpty();
    }

    @Test
    void what_was_sent_is_taken_away_at_the_end_of_the_round() {
        String sent = waits("a", 1, 0);
        String waiting = waits("b", 2, 0);
        begin(10);

        repository.deleteById(sent);
        assertThat(left()).containsExactly(sent, waiting);
        repository.takeAwaySent();
        assertThat(left()).containsExactly(waiting);
    }

    @Test
    void no_round_begins_before_what_was_sent_is_taken_away() {
        String sent = waits("a", 1, 0);
        begin(10);
        repository.deleteById(sent);

        postgresIsAway.set(true);
        assertThatThrownBy(() -> begin(10)).hasMessage("away");
        assertThatThrownBy(() -> begin(10)).hasMessage("away");
        postgresIsAway.set(false);

        assertThat(begin(10)).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_holds_back_those_of_its_key_and_no_others() throws Exception {
        String unreadable = waits("a", 1, 0);
        waits("a", 2, 0);
        String sound = waits("b", 3, 0);
        jdbc.sql("update outbox_record set payload = '{\"topic\": [' where id = ?")
                .param(unreadable)
                .update();

        assertThat(begin(10)).containsExactly("b");
        assertThat(idsOf("b")).containsExactly(sound);
        assertThatThrownBy(repository::failIfUnread).isInstanceOf(NotSent.class);
        assertThat(begin(10)).as("it waits for some time").containsExactly("b");
        assertThatThrownBy(repository::failIfUnread).as("and is told as long").isInstanceOf(NotSent.class);
        assertThat(left()).hasSize(3);
    }

    private List<String> begin(int most) {
        return repository.findRecordKeysInPartitions(Set.of(6, 7), OutboxRecordStatus.NEW, most, true);
    }

    private List<String> idsOf(String key) {
        return repository.findIncompleteRecordsByRecordKey(key).stream()
                .<String>map(OutboxRecord::getId)
                .toList();
    }

    private List<String> left() {
        return jdbc.sql("select id from outbox_record order by created_at")
                .query(String.class)
                .list();
    }

    private String waits(String key, int second, int retryIn) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into outbox_record (id, status, record_key, record_type, payload, context, created_at,
                                           failure_count, next_retry_at, partition_no, handler_id)
                values (:id, 'NEW', :key, :type, '{}', '{}', :created, 0, :due, 7, 'any')""")
                .param("id", id)
                .param("key", key)
                .param("type", OutgoingEvent.class.getName())
                .param("created", Timestamp.from(THEN.minus(Duration.ofHours(1)).plusSeconds(second)))
                .param("due", Timestamp.from(THEN.plusSeconds(retryIn)))
                .update();
        return id;
    }
}
