package fr.stagein.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.testing.ServiceTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On the real Postgres, which takes nothing more from a transaction in which a statement failed. */
@ServiceTest
class WorkQueueTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    OneByOne oneByOne;

    private final WorkQueue<Integer> queue = new WorkQueue<>() {
        @Override
        public Optional<Integer> lockNext() {
            return jdbc.sql("select id from trial_work where done is null and due <= 10 order by due, id limit 1"
                            + " for update skip locked")
                    .query(Integer.class)
                    .optional();
        }

        @Override
        public void work(Integer one) {
            if (one == 2) {
                jdbc.sql("select 1 / 0").query(Integer.class).single();
            }
            if (one == 3) {
                throw new StackOverflowError();
            }
            jdbc.sql("update trial_work set done = true where id = ?")
                    .param(one)
                    .update();
        }

        @Override
        public int failed(Integer one, Throwable why) {
            return jdbc.sql("update trial_work set due = due + 100, failures = failures + 1 where id = ?"
                            + " returning failures")
                    .param(one)
                    .query(Integer.class)
                    .single();
        }
    };

    @BeforeEach
    void a_table() {
        jdbc.sql("create table trial_work (id int primary key, due int not null default 0, failures int not null"
                        + " default 0, done boolean)")
                .update();
        jdbc.sql("insert into trial_work (id) values (1), (2), (3), (4)").update();
    }

    @AfterEach
    void nothing_stays() {
        jdbc.sql("drop table trial_work").update();
    }

    @Test
    void one_that_fails_however_it_fails_waits_and_the_others_are_done() {
        var transaction = new TransactionTemplate(transactions);
        assertThat(List.of(
                        WorkQueue.next(queue, transaction),
                        WorkQueue.next(queue, transaction),
                        WorkQueue.next(queue, transaction),
                        WorkQueue.next(queue, transaction),
                        WorkQueue.next(queue, transaction)))
                .containsExactly(Step.DONE, Step.FAILED, Step.FAILED, Step.DONE, Step.NOTHING_DUE);
        assertThat(ids("done")).containsExactly(1, 4);
        assertThat(ids("failures = 1 and due = 100")).containsExactly(2, 3);
    }

    @Test
    void a_queue_that_cannot_be_looked_at_is_no_pieces_trouble() {
        jdbc.sql("alter table trial_work rename column due to later").update();
        assertThatThrownBy(() -> WorkQueue.next(queue, new TransactionTemplate(transactions)))
                .isInstanceOf(RuntimeException.class);
        jdbc.sql("alter table trial_work rename column later to due").update();
        assertThat(ids("failures > 0")).isEmpty();
    }

    @Test
    void of_a_batch_those_that_hold_are_done() {
        OneByOne.Done done = new TransactionTemplate(transactions)
                .execute(status -> oneByOne.each(List.of(1, 2, 3, 4), queue::work));
        assertThat(done).isNotNull();
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.failure()).isNotNull();
        assertThat(ids("done")).containsExactly(1, 4);
    }

    private List<Integer> ids(String which) {
        return jdbc.sql("select id from trial_work where " + which + " order by id")
                .query(Integer.class)
                .list();
    }
}
