package fr.stagein.schools.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param pause how long the worker rests when nothing waits or something failed
 * @param firstRetry how long an order that failed waits; twice as long after each further failure
 * @param longestRetry but never longer than this
 * @param mailAttempts so often an invitation's mail is tried before its address counts as one that no mail reaches
 * @param codeLifetime how long a pupil's code from the class sheet can be used
 */
@ConfigurationProperties("stagein.accounts")
record AccountsProperties(
        Duration pause, Duration firstRetry, Duration longestRetry, int mailAttempts, Duration codeLifetime) {

    /** @param failures how often the order failed, 1 or more */
    Duration waitAfter(int failures) {
        Duration wait = firstRetry;
        for (int i = 1; i < failures && wait.compareTo(longestRetry) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
