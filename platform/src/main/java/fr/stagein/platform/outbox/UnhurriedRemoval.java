package fr.stagein.platform.outbox;

import io.namastack.outbox.OutboxRecordRepository;
import java.lang.reflect.UndeclaredThrowableException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the outbox take away what Kafka has without waiting for the disk: the next round begins when the last one is
 * through with that. If a crash of Postgres brings such a row back its event is sent again, as after any other crash.
 */
final class UnhurriedRemoval implements BeanPostProcessor {

    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<JdbcClient> jdbc;

    UnhurriedRemoval(ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<JdbcClient> jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof OutboxRecordRepository)) {
            return bean;
        }
        var outbox = new ProxyFactory(bean);
        outbox.addAdvice((MethodInterceptor)
                call -> call.getMethod().getName().equals("deleteById") ? unhurried(call) : call.proceed());
        return outbox.getProxy();
    }

    private @Nullable Object unhurried(MethodInvocation removal) {
        return new TransactionTemplate(transactions.getObject()).execute(status -> {
            jdbc.getObject()
                    .sql("select set_config('synchronous_commit', 'off', true)")
                    .query(row -> {});
            try {
                return removal.proceed();
            } catch (RuntimeException | Error failed) {
                throw failed;
            } catch (Throwable never) {
                throw new UndeclaredThrowableException(never);
            }
        });
    }
}
