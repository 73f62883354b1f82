package fr.stagein.platform.consumers;

import fr.stagein.events.Event;
import fr.stagein.events.State;
import fr.stagein.events.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One read model or effect on its stream, with a consumer group of its own: {@code <service>.<name>}. */
abstract sealed class StreamConsumer {

    final String topic;

    /** {@code <service>.<name>}: the name in logs and metrics. */
    final String group;

    /**
     * The group's id in Kafka. It carries the territory, since territories share a Kafka and each may join its own
     * groups only.
     */
    final String groupId;

    private static final Logger log = LoggerFactory.getLogger(StreamConsumer.class);

    private StreamConsumer(String topic, String territory, String group) {
        this.topic = topic;
        this.group = group;
        this.groupId = "stagein." + territory + "." + group;
    }

    String deadLetterTopic() {
        return topic + "." + group + ".dlt";
    }

    /** Processes one record in one transaction. Processing it again has no further effect. */
    abstract void take(ConsumerRecord<String, byte[]> message);

    /**
     * An {@link Error}, such as no memory left, would end the listener for good. Wrapped as an exception it is tried
     * again, then parked.
     */
    void takeWhateverHappens(ConsumerRecord<String, byte[]> message) {
        try {
            take(message);
        } catch (Error error) {
            throw new IllegalStateException("Ended by " + error.getClass().getName(), error);
        }
    }

    static final class OfReadModel<S extends State> extends StreamConsumer {
        private final ReadModel<S> model;
        private final EventReader reader;
        private final TransactionTemplate transaction;
        private final ErasedPupils erased;

        OfReadModel(
                ReadModel<S> model,
                String territory,
                String service,
                EventReader reader,
                TransactionTemplate tx,
                ErasedPupils erased) {
            super(
                    model.stream().topic(territory),
                    territory,
                    service + "." + model.stream().name());
            this.model = model;
            this.reader = reader;
            this.transaction = tx;
            this.erased = erased;
        }

        @Override
        void take(ConsumerRecord<String, byte[]> message) {
            if (message.value() == null) {
                transaction.executeWithoutResult(status -> model.forget(message.key()));
                return;
            }
            S state = reader.state(model.stream(), message);
            transaction.executeWithoutResult(status -> {
                if (!erased.has(state.pupil())) {
                    model.keep(state);
                }
            });
        }
    }

    static final class OfEffect<S extends State> extends StreamConsumer {
        private final Effect<S> effect;
        private final EventReader reader;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;
        private final ErasedPupils erased;

        OfEffect(
                Effect<S> effect,
                String territory,
                String service,
                EventReader reader,
                TransactionTemplate tx,
                JdbcClient jdbc,
                ErasedPupils erased) {
            super(effect.stream().topic(territory), territory, service + "." + effect.name());
            this.effect = effect;
            this.reader = reader;
            this.transaction = tx;
            this.jdbc = jdbc;
            this.erased = erased;
        }

        @Override
        void take(ConsumerRecord<String, byte[]> message) {
            if (message.value() == null) {
                return;
            }
            Stream<S> stream = effect.stream();
            reader.event(stream, message)
                    .ifPresent(event -> transaction.executeWithoutResult(status -> {
                        if (isFirst(event) && !erased.has(event.state().pupil())) {
                            effect.on(event);
                            log.info(
                                    "{} {} taken by {}",
                                    event.type().id(),
                                    event.state().aggregateId(),
                                    group);
                        }
                    }));
        }

        private boolean isFirst(Event<S> event) {
            return jdbc.sql("""
                            insert into consumed_event (consumer, event_id) values (:consumer, :event)
                            on conflict do nothing""")
                            .param("consumer", effect.name())
                            .param("event", event.id())
                            .update()
                    == 1;
        }
    }
}
