package fr.stagein.platform.consumers;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** The listener containers of all consumers, started and stopped with the service. */
final class StreamConsumers implements SmartLifecycle {

    private final List<StreamConsumer> consumers;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

    StreamConsumers(
            List<StreamConsumer> consumers,
            ConsumerFactory<String, byte[]> factory,
            Function<StreamConsumer, CommonErrorHandler> errorHandlers,
            ApplicationContext context) {
        this.consumers = List.copyOf(consumers);
        this.containers = consumers.stream()
                .map(consumer -> {
                    var properties = new ContainerProperties(consumer.topic);
                    properties.setGroupId(consumer.group);
                    properties.setAckMode(ContainerProperties.AckMode.RECORD);
                    properties.setObservationEnabled(true);
                    properties.setMessageListener((MessageListener<String, byte[]>) consumer::take);
                    var container = new ConcurrentMessageListenerContainer<>(factory, properties);
                    container.setBeanName(consumer.group);
                    container.setCommonErrorHandler(errorHandlers.apply(consumer));
                    container.setApplicationContext(context);
                    return container;
                })
                .toList();
    }

    List<StreamConsumer> all() {
        return consumers;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
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
