package fr.stagein.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses a second connection to a thread that holds one. Threads that hold one connection and wait for a second
 * deadlock as soon as there are as many of them as the pool has connections, for example when a class opens the same
 * page. The remedy is one transaction around both statements, or one statement after the other.
 */
final class OneConnectionPerThread implements BeanPostProcessor {

    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Watched(database) : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (HELD.get() > 0 && !migrates()) {
                throw new IllegalStateException("This thread holds a connection and asks for another");
            }
            Connection connection = super.getConnection();
            HELD.set(HELD.get() + 1);
            return counted(connection);
        }

        private static Connection counted(Connection connection) {
            boolean[] closed = {false};
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close") && !closed[0]) {
                            closed[0] = true;
                            HELD.set(HELD.get() - 1);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        /** Flyway uses two connections, alone and before anybody else. */
        private static boolean migrates() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().startsWith("org.flywaydb.")));
        }
    }
}
