package fr.stagein.notifications.notifier;

import fr.stagein.events.Event;
import fr.stagein.events.OfferAlertState;
import fr.stagein.events.OfferId;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Offers;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.consumers.NotYetKnown;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notifies a student of new offers that match a saved search. The note names the first of them. */
@Component
class OfferAlertNotifier implements Effect<OfferAlertState> {

    private final Students students;
    private final Offers offers;
    private final Companies companies;
    private final Notifier notifier;

    OfferAlertNotifier(Students students, Offers offers, Companies companies, Notifier notifier) {
        this.students = students;
        this.offers = offers;
        this.companies = companies;
        this.notifier = notifier;
    }

    @Override
    public Stream<OfferAlertState> stream() {
        return Stream.OFFER_ALERTS;
    }

    @Override
    public String name() {
        return "offer-alert-notifier";
    }

    @Override
    public void on(Event<OfferAlertState> event) {
        OfferAlertState alert = event.state();
        Student student =
                students.of(alert.accountId()).orElseThrow(() -> new NotYetKnown("account " + alert.accountId()));
        if (student.enrolled()) {
            OfferId first = alert.offerIds().getFirst();
            var facts = Facts.ofOffer(companies.get(offers.companyOf(first)).name(), offers.titleOf(first));
            notifier.send(event, List.of(new NewNote(alert.accountId(), Reader.STUDENT, NoteKind.OFFERS_FOUND, facts)));
        }
    }
}
