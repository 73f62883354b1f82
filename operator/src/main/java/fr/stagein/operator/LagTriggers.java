package fr.stagein.operator;

import static fr.stagein.events.Stream.AGREEMENTS;
import static fr.stagein.events.Stream.AGREEMENT_MAILS;
import static fr.stagein.events.Stream.APPLICATIONS;
import static fr.stagein.events.Stream.COMPANIES;
import static fr.stagein.events.Stream.CONVERSATIONS;
import static fr.stagein.events.Stream.ERASURES;
import static fr.stagein.events.Stream.GUIDANCE;
import static fr.stagein.events.Stream.INTERNSHIPS;
import static fr.stagein.events.Stream.INVITATIONS;
import static fr.stagein.events.Stream.OFFERS;
import static fr.stagein.events.Stream.OFFER_ALERTS;
import static fr.stagein.events.Stream.ROUND_INVITATIONS;
import static fr.stagein.events.Stream.ROUND_PLACES;
import static fr.stagein.events.Stream.ROUND_WISHES;

import fr.stagein.events.Stream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What KEDA looks at to scale notification-service: how far each consumer that tells people something is behind. Read models
 * are left out: they read their topics from the start after a restore, which more replicas make no shorter.
 */
final class LagTriggers {

    /** Events that one replica should have waiting in a consumer at most: some seconds of work. */
    private static final int LAG = 200;

    /** Consumers of notification-service with the stream that each reads; ServiceDeclarationsTest holds it to its sources. */
    static final Map<String, Stream<?>> CONSUMERS = new TreeMap<>(Map.ofEntries(
            Map.entry("agreement-notifier", AGREEMENTS),
            Map.entry("application-notifier", APPLICATIONS),
            Map.entry("company-notifier", COMPANIES),
            Map.entry("conversation-notifier", CONVERSATIONS),
            Map.entry("erasure-notifier", ERASURES),
            Map.entry("guidance-notifier", GUIDANCE),
            Map.entry("internship-notifier", INTERNSHIPS),
            Map.entry("mail-agreements", AGREEMENT_MAILS),
            Map.entry("mail-invitations", INVITATIONS),
            Map.entry("offer-alert-notifier", OFFER_ALERTS),
            Map.entry("offer-days", OFFERS),
            Map.entry("offer-notifier", OFFERS),
            Map.entry("operator-notifier", COMPANIES),
            Map.entry("round-invitation-notifier", ROUND_INVITATIONS),
            Map.entry("round-place-notifier", ROUND_PLACES),
            Map.entry("round-wishes-notifier", ROUND_WISHES)));

    private LagTriggers() {}

    static List<Map<String, Object>> of(Territory territory, Engines engines) {
        return CONSUMERS.entrySet().stream()
                .map(consumer -> Map.<String, Object>of(
                        "type",
                        "kafka",
                        "metadata",
                        Map.of(
                                "bootstrapServers",
                                engines.kafkaBootstrap(),
                                "consumerGroup",
                                "stagein." + territory.id() + "." + Part.NOTIFICATION.service() + "."
                                        + consumer.getKey(),
                                "topic",
                                consumer.getValue().topic(territory.id()),
                                "lagThreshold",
                                String.valueOf(LAG),
                                // A consumer that has taken nothing yet begins at the start.
                                "offsetResetPolicy",
                                "earliest",
                                "tls",
                                "enable"),
                        "authenticationRef",
                        Map.of("name", Part.NOTIFICATION.service())))
                .toList();
    }
}
