package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.AgreementNews;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Companies.Company;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notifies each party once when it is its turn in an agreement, and all parties of a new version and of the end. Tutors
 * and companies without an account get mails with a link instead.
 */
@Component
class AgreementNotifier implements Effect<AgreementState> {

    /** Notifies all parties, whoever's turn it is. */
    private static final Map<EventType<?>, NoteKind> FOR_ALL = Map.of(
            EventType.AGREEMENT_SEALED, NoteKind.AGREEMENT_SEALED,
            EventType.AGREEMENT_SCAN_REJECTED, NoteKind.AGREEMENT_PAPER_REJECTED,
            EventType.AGREEMENT_REFUSED, NoteKind.AGREEMENT_REFUSED,
            EventType.AGREEMENT_WITHDRAWN, NoteKind.AGREEMENT_WITHDRAWN,
            EventType.AGREEMENT_BROKEN_OFF, NoteKind.AGREEMENT_BROKEN_OFF);

    private final AgreementTurns turns;
    private final AgreementReaders readers;
    private final Companies companies;
    private final Students students;
    private final Notifier notifier;

    AgreementNotifier(
            AgreementTurns turns, AgreementReaders readers, Companies companies, Students students, Notifier notifier) {
        this.turns = turns;
        this.readers = readers;
        this.companies = companies;
        this.students = students;
        this.notifier = notifier;
    }

    @Override
    public Stream<AgreementState> stream() {
        return Stream.AGREEMENTS;
    }

    @Override
    public String name() {
        return "agreement-notifier";
    }

    @Override
    public void on(Event<AgreementState> event) {
        AgreementState agreement = event.state();
        Set<String> before = turns.toldOf(agreement.agreementId());
        if (!turns.told(agreement)) {
            return;
        }
        EnumSet.complementOf(asked(agreement.turns()))
                .forEach(reader -> notifier.noMoreAsked(reader, agreement.agreementId()));
        NoteKind forAll = forAll(event);
        if (forAll != null) {
            for (Reader reader : forAll.readers()) {
                tell(event, reader, forAll, readers.of(reader, agreement));
            }
            if (forAll != NoteKind.AGREEMENT_PAPER_REJECTED) {
                return;
            }
        }
        boolean reminds = event.type().equals(EventType.AGREEMENT_REMINDER_DUE);
        for (Turn turn : agreement.turns()) {
            Reader reader = readerAs(turn.party());
            if (reader != null && (reminds || !before.contains(AgreementTurns.written(turn)))) {
                NoteKind kind = reminds ? NoteKind.AGREEMENT_REMINDER : asking(turn.what());
                tell(event, reader, kind, readers.of(turn.party(), agreement));
            }
        }
    }

    /** Notifies all parties of a new version: what has changed, and whether they must sign again. */
    private static @Nullable NoteKind forAll(Event<AgreementState> event) {
        boolean newVersion =
                event.type().equals(EventType.AGREEMENT_FROZEN) && event.state().documentVersion() > 1;
        return newVersion ? NoteKind.AGREEMENT_REPLACED : FOR_ALL.get(event.type());
    }

    private void tell(Event<AgreementState> event, Reader reader, NoteKind kind, List<AccountId> whom) {
        AgreementState agreement = event.state();
        Student student = students.get(agreement.studentId());
        Company company = agreement.companyId() == null ? null : companies.get(agreement.companyId());
        var facts = Facts.ofAgreement(
                company == null ? "" : company.name(),
                agreement.applicationId(),
                agreement.weeks(),
                new AgreementNews(
                        agreement.agreementId(),
                        agreement.programme(),
                        kind == NoteKind.AGREEMENT_REPLACED ? agreement.changedFields() : List.of(),
                        agreement.voided(),
                        agreement.hasPaper(),
                        agreement.lastDay(),
                        agreement.amendment() == null
                                ? null
                                : agreement.amendment().number()));
        List<NewNote> news = new ArrayList<>();
        for (AccountId account : whom) {
            boolean initialToo =
                    switch (reader) {
                        case COMPANY, SCHOOL -> true;
                        case GUARDIAN -> students.areSeveralOf(account);
                        case STUDENT, OPERATOR -> false;
                    };
            news.add(new NewNote(account, reader, kind, initialToo ? facts.withInitial(student.initial()) : facts));
        }
        notifier.send(event, news);
    }

    private static EnumSet<Reader> asked(List<Turn> turns) {
        EnumSet<Reader> asked = EnumSet.noneOf(Reader.class);
        for (Turn turn : turns) {
            Reader reader = readerAs(turn.party());
            if (reader != null) {
                asked.add(reader);
            }
        }
        return asked;
    }

    /** Absent for a party without an account. */
    private static @Nullable Reader readerAs(Party party) {
        return switch (party) {
            case STUDENT -> Reader.STUDENT;
            case GUARDIAN -> Reader.GUARDIAN;
            case COMPANY -> Reader.COMPANY;
            case SCHOOL, TEACHER, PRINCIPAL -> Reader.SCHOOL;
            case TUTOR -> null;
        };
    }

    private static NoteKind asking(Task task) {
        return switch (task) {
            case FILL -> NoteKind.AGREEMENT_TO_FILL;
            case FREEZE -> NoteKind.AGREEMENT_TO_FREEZE;
            case SIGN -> NoteKind.AGREEMENT_TO_SIGN;
            case CONFIRM -> NoteKind.AGREEMENT_TO_CONFIRM;
        };
    }
}
