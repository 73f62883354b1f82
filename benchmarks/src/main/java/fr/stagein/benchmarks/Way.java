package fr.stagein.benchmarks;

import fr.stagein.events.SchoolState;

/** One way out. Two processes' worth of it share what they share in life: a database and a broker. */
interface Way extends AutoCloseable {

    String name();

    String topic();

    /**
     * Commits one change and comes back; where there is no database to commit to, hands it to Kafka.
     *
     * @param replica 0 or 1
     */
    void change(int replica, SchoolState state);

    @Override
    void close();
}
