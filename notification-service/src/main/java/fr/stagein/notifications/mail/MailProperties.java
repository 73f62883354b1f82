package fr.stagein.notifications.mail;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param from sender of every mail; nobody reads what is sent there
 * @param pause how long the worker rests when nothing waits or something failed
 * @param firstRetry how long a mail that could not be sent waits; twice as long after each further failure
 * @param longestRetry but never longer than this
 * @param attempts after so many failures a mail is given up
 * @param workingDaysOnly nothing goes out on Sundays and public holidays
 * @param digestAt time of day, the territory's, at which the digest goes out
 * @param notOlderThan no mail for what happened longer ago: a service that reads a stream anew floods nobody
 */
@ConfigurationProperties("stagein.mail")
record MailProperties(
        String from,
        Duration pause,
        Duration firstRetry,
        Duration longestRetry,
        int attempts,
        boolean workingDaysOnly,
        LocalTime digestAt,
        Duration notOlderThan) {

    /** @param failures how often the mail could not be sent, 1 or more */
    Duration waitAfter(int failures) {
        Duration wait = firstRetry;
        for (int i = 1; i < failures && wait.compareTo(longestRetry) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
