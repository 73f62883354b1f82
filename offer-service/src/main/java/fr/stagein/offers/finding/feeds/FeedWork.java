package fr.stagein.offers.finding.feeds;

import fr.stagein.platform.queue.Worker;
import org.springframework.context.SmartLifecycle;

/** Work on timetables beside the requests: it runs while its worker does, whom others wake. */
interface FeedWork extends SmartLifecycle {

    Worker worker();

    @Override
    default void start() {
        worker().start();
    }

    @Override
    default void stop() {
        worker().stop();
    }

    @Override
    default boolean isRunning() {
        return worker().isRunning();
    }
}
