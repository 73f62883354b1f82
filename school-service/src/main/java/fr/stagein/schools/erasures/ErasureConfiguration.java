package fr.stagein.schools.erasures;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.schools.erasures.Erasure.AskedBy;
import fr.stagein.schools.erasures.ErasureList.Whom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(ErasureProperties.class)
class ErasureConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    Worker erasureWorker(Workers workers, OrderErasure order) {
        return workers.queue("erasures", PAUSE, () -> order.tellNext().isPresent() ? Step.DONE : Step.NOTHING_DUE);
    }

    /** Who left long enough ago. */
    @Bean
    RetentionRule leftStudents(JdbcClient jdbc, OrderErasure order) {
        return over("students", "left_at < :before", jdbc, order);
    }

    /** Whom no list has named for so long, and who did nothing here. */
    @Bean
    RetentionRule forgottenStudents(JdbcClient jdbc, OrderErasure order) {
        return over("forgotten-students", "left_at is null and touched_at < :before", jdbc, order);
    }

    private static RetentionRule over(String kind, String when, JdbcClient jdbc, OrderErasure order) {
        return new RetentionRule(kind, cutoff -> {
            List<Whom> gone = jdbc.sql("""
                            select s.id, s.school_id, s.account_id from student s
                            where %s and not exists (select from erasure e where e.student_id = s.id
                                                     and e.state = 'ORDERED')
                            order by s.id limit :limit""".formatted(when))
                    .param("before", Timestamp.from(cutoff.before()))
                    .param("limit", RetentionRule.BATCH)
                    .query((row, n) -> {
                        String account = row.getString("account_id");
                        return new Whom(
                                new StudentId(row.getObject("id", UUID.class)),
                                SchoolId.of(row.getString("school_id")),
                                account == null ? null : AccountId.of(account));
                    })
                    .list();
            gone.forEach(whom -> order.order(whom, AskedBy.RETENTION, null));
            return gone.size();
        });
    }

    @Bean
    RetentionRule doneErasures(JdbcClient jdbc, EventPublisher events) {
        return RetentionRule.of("erasures", jdbc, """
                delete from erasure where id in (
                    select id from erasure where state in ('DONE', 'REFUSED') and coalesce(done_at, decided_at) < :before
                    limit :limit)
                returning id""", events, Stream.ERASURES);
    }

    @Bean
    PersonalTable erasureTable() {
        return PersonalTable.named("erasure", "erasures")
                .exported("""
                        select subject, state, asked_by, asked_at, decided_at, reason, done_at from erasure
                        where student_id = :pupil or account_id = any(:accounts)""")
                .erased("update erasure set decided_by = null where decided_by = any(:accounts)");
    }
}
