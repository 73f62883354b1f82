package fr.stagein.benchmarks;

import fr.stagein.events.SchoolState;
import fr.stagein.local.infrastructure.Checkout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox in two application contexts on one database. */
final class SpringWay implements Way {

    private final String name;
    private final String topic;
    private final List<ConfigurableApplicationContext> replicas;
    private final List<TransactionTemplate> transactions;
    private final BiConsumer<ConfigurableApplicationContext, SchoolState> publish;

    /** @param publish records one event in the transaction under way */
    SpringWay(
            String name,
            String topic,
            Class<?> application,
            Map<String, Object> settings,
            String bootstrapServers,
            String jdbcUrl,
            BiConsumer<ConfigurableApplicationContext, SchoolState> publish) {
        this.name = name;
        this.topic = topic;
        this.publish = publish;
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.config.import", "classpath:platform.yaml");
        all.put("spring.application.name", "benchmark");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.datasource.url", jdbcUrl);
        // Each database has a login of its name.
        all.put("spring.datasource.username", jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1));
        all.put("spring.datasource.password", "benchmark");
        all.put("spring.kafka.bootstrap-servers", bootstrapServers);
        all.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://127.0.0.1:1/nobody");
        all.put("stagein.territory.folder", Checkout.territory("dordogne").toString());
        all.put("stagein.territory.id", "benchmark");
        all.put("server.port", "0");
        all.put("server.address", "127.0.0.1");
        all.put("logging.level.root", "warn");
        all.put("logging.level.fr.stagein", "warn");
        String[] arguments = all.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        this.replicas = new ArrayList<>();
        try {
            replicas.add(new SpringApplicationBuilder(application).run(arguments));
            replicas.add(new SpringApplicationBuilder(application).run(arguments));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
        this.transactions = replicas.stream()
                .map(one -> new TransactionTemplate(one.getBean(PlatformTransactionManager.class)))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void change(int replica, SchoolState state) {
        transactions.get(replica).executeWithoutResult(status -> publish.accept(replicas.get(replica), state));
    }

    @Override
    public void close() {
        replicas.forEach(ConfigurableApplicationContext::close);
    }
}
