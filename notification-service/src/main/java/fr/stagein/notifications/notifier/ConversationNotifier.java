package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.ConversationState;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Offers;
import fr.stagein.notifications.readmodel.Schools;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.platform.consumers.Effect;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notifies the other side of a question or an answer, the school and the operator of a report. */
@Component
class ConversationNotifier implements Effect<ConversationState> {

    private final Companies companies;
    private final Offers offers;
    private final Students students;
    private final Schools schools;
    private final Notifier notifier;
    private final OperatorCalls operators;

    ConversationNotifier(
            Companies companies,
            Offers offers,
            Students students,
            Schools schools,
            Notifier notifier,
            OperatorCalls operators) {
        this.companies = companies;
        this.offers = offers;
        this.students = students;
        this.schools = schools;
        this.notifier = notifier;
        this.operators = operators;
    }

    @Override
    public Stream<ConversationState> stream() {
        return Stream.CONVERSATIONS;
    }

    @Override
    public String name() {
        return "conversation-notifier";
    }

    @Override
    public void on(Event<ConversationState> event) {
        ConversationState words = event.state();
        if (event.type().equals(EventType.CONVERSATION_ASKED)) {
            tell(event, NoteKind.CONVERSATION_ASKED, words.asker().other());
        } else if (event.type().equals(EventType.CONVERSATION_ANSWERED)) {
            notifier.cancel(NoteKind.CONVERSATION_ASKED, words.applicationId());
            tell(event, NoteKind.CONVERSATION_ANSWERED, words.asker());
        } else if (event.type().equals(EventType.CONVERSATION_REPORTED)) {
            Facts facts = facts(words).atDeskOf(words.schoolId());
            notifier.send(
                    event,
                    schools.whoFollows(words.schoolId(), words.classId()).stream()
                            .map(account -> new NewNote(account, Reader.SCHOOL, NoteKind.CONVERSATION_REPORTED, facts))
                            .toList());
            operators.call(event, NoteKind.CONVERSATION_REPORTED, facts);
        }
    }

    private void tell(Event<ConversationState> event, NoteKind kind, Side side) {
        Facts facts = facts(event.state());
        Reader reader = side == Side.COMPANY ? Reader.COMPANY : Reader.STUDENT;
        notifier.send(
                event,
                whoSpeaks(event.state(), side).stream()
                        .map(account -> new NewNote(account, reader, kind, facts))
                        .toList());
    }

    private List<AccountId> whoSpeaks(ConversationState words, Side side) {
        return switch (side) {
            case COMPANY -> companies.get(words.companyId()).whoSeesTo(words.assigneeAccountId());
            case STUDENT -> {
                Students.Student student = students.get(words.studentId());
                yield student.enrolled() ? List.of(student.account()) : List.of();
            }
        };
    }

    private Facts facts(ConversationState words) {
        return Facts.ofApplication(
                companies.get(words.companyId()).name(),
                words.applicationId(),
                offers.titleOf(words.offerId()),
                words.weeks(),
                null);
    }
}
