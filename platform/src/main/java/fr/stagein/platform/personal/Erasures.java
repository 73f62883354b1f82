package fr.stagein.platform.personal;

import fr.stagein.events.ErasureReportState;
import fr.stagein.events.ErasureState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.consumers.ErasedPupils;
import fr.stagein.platform.outbox.EventPublisher;

/** Carries out an order to erase a person, in one transaction with the report that it is done. */
final class Erasures implements Effect<ErasureState> {

    private final String service;
    private final PersonalData data;
    private final ErasedPupils erased;
    private final EventPublisher events;

    Erasures(String service, PersonalData data, ErasedPupils erased, EventPublisher events) {
        this.service = service;
        this.data = data;
        this.erased = erased;
        this.events = events;
    }

    @Override
    public Stream<ErasureState> stream() {
        return Stream.ERASURES;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public void on(Event<ErasureState> event) {
        if (!event.type().equals(EventType.ERASURE_ORDERED)) {
            return;
        }
        ErasureState order = event.state();
        var pupil = order.studentId();
        if (pupil != null) {
            erased.add(pupil);
        }
        int rows = data.erase(new Subject(pupil, order.accountIds(), Subject.Reader.SELF));
        events.publish(EventType.ERASURE_CARRIED_OUT, new ErasureReportState(order.erasureId(), 1, service, rows));
    }
}
