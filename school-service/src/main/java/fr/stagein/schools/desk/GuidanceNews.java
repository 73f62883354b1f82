package fr.stagein.schools.desk;

import fr.stagein.events.EventType;
import fr.stagein.events.GuidanceId;
import fr.stagein.events.GuidanceState;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes what the staff tell pupils, in the transaction that stores it. */
@Component
class GuidanceNews {

    private final EventPublisher events;

    GuidanceNews(EventPublisher events) {
        this.events = events;
    }

    void publish(
            EventType<GuidanceState> happening,
            SchoolId school,
            List<StudentId> students,
            boolean toGuardians,
            List<OfferId> suggested) {
        var id = new GuidanceId(UUID.randomUUID());
        events.publish(happening, new GuidanceState(id, 1, school, students, toGuardians, suggested, null));
    }
}
