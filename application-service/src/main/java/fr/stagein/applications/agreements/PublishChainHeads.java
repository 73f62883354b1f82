package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainHeadsOfDay.ChainHead;
import fr.stagein.events.ChainHeadsState;
import fr.stagein.events.EventType;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes once a day the heads of the chains that grew, for others to keep: who has the database alone can no more forge. */
@Component
class PublishChainHeads {

    private static final Logger log = LoggerFactory.getLogger(PublishChainHeads.class);

    private final ChainHeads heads;
    private final EventPublisher events;
    private final TerritoryCalendar calendar;

    PublishChainHeads(ChainHeads heads, EventPublisher events, TerritoryCalendar calendar) {
        this.heads = heads;
        this.events = events;
        this.calendar = calendar;
    }

    @Transactional
    void publishToday() {
        publish(calendar.today());
    }

    /** Does nothing for a day that is published, or one before the last that is. */
    @Transactional
    void publish(LocalDate day) {
        LocalDate last = heads.lastDay().orElse(null);
        if (last != null && !last.isBefore(day)) {
            return;
        }
        String previous = last == null
                ? ChainHeadsOfDay.NONE
                : heads.of(last).orElseThrow().hash();
        Set<ChainHead> published = new HashSet<>(heads.published());
        List<ChainHead> grown =
                heads.now().stream().filter(head -> !published.contains(head)).toList();
        var ofDay = new ChainHeadsOfDay(day, previous, grown);
        if (heads.add(ofDay, calendar.now())) {
            // Whoever keeps the logs elsewhere keeps this as well.
            events.publish(
                    EventType.CHAIN_HEADS_PUBLISHED, new ChainHeadsState(day, 1, previous, ofDay.hash(), grown.size()));
            log.info("Chain heads of {}: {} chains, {}", day, grown.size(), ofDay.hash());
        }
    }

    /** @throws NotFound for a day without any */
    @Transactional(readOnly = true)
    ChainHeadsOfDay of(LocalDate day) {
        return heads.of(day).orElseThrow(NotFound::new);
    }
}
