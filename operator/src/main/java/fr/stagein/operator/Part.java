package fr.stagein.operator;

import static fr.stagein.events.Stream.AGREEMENTS;
import static fr.stagein.events.Stream.AGREEMENT_MAILS;
import static fr.stagein.events.Stream.APPLICATIONS;
import static fr.stagein.events.Stream.CHAIN_HEADS;
import static fr.stagein.events.Stream.COMPANIES;
import static fr.stagein.events.Stream.CONVERSATIONS;
import static fr.stagein.events.Stream.ERASURES;
import static fr.stagein.events.Stream.ERASURE_REPORTS;
import static fr.stagein.events.Stream.FEEDBACKS;
import static fr.stagein.events.Stream.FOUND_PLACES;
import static fr.stagein.events.Stream.GUIDANCE;
import static fr.stagein.events.Stream.INTERNSHIPS;
import static fr.stagein.events.Stream.INVITATIONS;
import static fr.stagein.events.Stream.OFFERS;
import static fr.stagein.events.Stream.OFFER_ALERTS;
import static fr.stagein.events.Stream.ROUND_INVITATIONS;
import static fr.stagein.events.Stream.ROUND_PLACES;
import static fr.stagein.events.Stream.ROUND_WISHES;
import static fr.stagein.events.Stream.SCHOOLS;
import static fr.stagein.events.Stream.STUDENTS;

import fr.stagein.events.Stream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The five services, with what each may have. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and maps are
enum Part {
    GATEWAY(8079, List.of(), List.of(), Map.of("stagein.gateway.client-secret", "gateway-client")),
    SCHOOL(
            8080,
            List.of(OFFERS, APPLICATIONS, FOUND_PLACES, ERASURES, ERASURE_REPORTS),
            List.of(SCHOOLS, STUDENTS, GUIDANCE, ERASURES, ERASURE_REPORTS),
            Map.of(
                    "stagein.school.home-key", "home-key",
                    "stagein.vault.keys", "vault-school",
                    "stagein.starts.key", "starts",
                    "stagein.identity.admin.client-secret", "school-client")),
    OFFER(
            8080,
            List.of(APPLICATIONS, STUDENTS, SCHOOLS, FEEDBACKS, INTERNSHIPS, ERASURES),
            List.of(COMPANIES, OFFERS, OFFER_ALERTS, INVITATIONS, ERASURE_REPORTS),
            Map.of(
                    "stagein.answer-links.key", "answer-links",
                    "stagein.starts.key", "starts",
                    "stagein.vault.keys", "vault-offer")),
    APPLICATION(
            8080,
            List.of(OFFERS, SCHOOLS, COMPANIES, STUDENTS, ERASURES),
            List.of(
                    APPLICATIONS,
                    FOUND_PLACES,
                    CONVERSATIONS,
                    AGREEMENTS,
                    AGREEMENT_MAILS,
                    CHAIN_HEADS,
                    INTERNSHIPS,
                    FEEDBACKS,
                    ROUND_PLACES,
                    ROUND_WISHES,
                    ROUND_INVITATIONS,
                    ERASURE_REPORTS),
            Map.of(
                    "stagein.answer-links.key",
                    "answer-links",
                    "stagein.vault.keys",
                    "vault-application",
                    "stagein.agreements.seal.key-store",
                    Keys.SEAL,
                    "stagein.agreements.seal.password",
                    Keys.SEAL_PASSWORD)),
    NOTIFICATION(
            8080,
            List.of(
                    INVITATIONS,
                    AGREEMENTS,
                    AGREEMENT_MAILS,
                    INTERNSHIPS,
                    OFFERS,
                    APPLICATIONS,
                    SCHOOLS,
                    COMPANIES,
                    STUDENTS,
                    GUIDANCE,
                    ROUND_PLACES,
                    ROUND_WISHES,
                    ROUND_INVITATIONS,
                    OFFER_ALERTS,
                    CONVERSATIONS,
                    ERASURES),
            List.of(ERASURE_REPORTS),
            Map.of(
                    "stagein.identity.admin.client-secret", "notification-client",
                    "stagein.answer-links.key", "answer-links"));

    /** Where its health and metrics are. */
    final int managementPort;

    final List<Stream<?>> reads;
    final List<Stream<?>> writes;

    /** Settings that it reads from files beside its database's password, with the key in the territory's secret. */
    final Map<String, String> secrets;

    Part(int managementPort, List<Stream<?>> reads, List<Stream<?>> writes, Map<String, String> secrets) {
        this.managementPort = managementPort;
        this.reads = reads;
        this.writes = writes;
        this.secrets = secrets;
    }

    /** Such as {@code school-service}: its Deployment, Service, image and Kafka user. */
    String service() {
        return database() + "-service";
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a replica was measured to take (docs/scale.md), rounded up: so much is asked of a node. */
    String memory() {
        return switch (this) {
            case GATEWAY -> "240Mi";
            case SCHOOL -> "272Mi";
            case OFFER, NOTIFICATION -> "288Mi";
            case APPLICATION -> "304Mi";
        };
    }

    boolean usesKafka() {
        return !reads.isEmpty();
    }
}
