package fr.stagein.platform.consumers;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * The listener containers of all consumers, started and stopped with the service. A container that ended by itself (an
 * {@link Error}, a topic it may not read) is started again.
 */
final class StreamConsumers implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final List<StreamConsumer> consumers;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final Worker watch;

    StreamConsumers(
            List<StreamConsumer> consumers,
            ConsumerFactory<String, byte[]> factory,
            Function<StreamConsumer, CommonErrorHandler> errorHandlers,
            ApplicationContext context,
            Workers workers) {
        this.consumers = List.copyOf(consumers);
        this.containers = consumers.stream()
                .map(consumer -> {
                    var properties = new ContainerProperties(consumer.topic);
                    properties.setGroupId(consumer.groupId);
                    properties.setAckMode(ContainerProperties.AckMode.RECORD);
                    properties.setObservationEnabled(true);
                    properties.setMessageListener((MessageListener<String, byte[]>) consumer::takeWhateverHappens);
                    var container = new ConcurrentMessageListenerContainer<>(factory, properties);
                    container.setBeanName(consumer.group);
                    container.setCommonErrorHandler(errorHandlers.apply(consumer));
                    container.setApplicationContext(context);
                    return container;
                })
                .toList();
        watch = workers.periodic("stream-consumers", LOOK_EVERY, worker -> startAgain());
    }

    private void startAgain() throws Ended {
        String ended = "";
        for (var container : containers) {
            if (!container.isRunning() || !container.isInExpectedState()) {
                ended += " " + container.getBeanName();
                container.stop();
                container.start();
            }
        }
        if (!ended.isEmpty()) {
            throw new Ended(ended);
        }
    }

    /** Consumers had ended. */
    private static final class Ended extends Exception {
        Ended(String which) {
            super("Started again:" + which);
        }
    }

    List<StreamConsumer> all() {
        return consumers;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
