package fr.stagein.notifications.telling;

import fr.stagein.events.AccountId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.events.WordsState;
import fr.stagein.events.WordsState.Side;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.knowledge.Companies;
import fr.stagein.notifications.knowledge.Offers;
import fr.stagein.notifications.knowledge.Schools;
import fr.stagein.notifications.knowledge.Students;
import fr.stagein.platform.consumers.Effect;
import java.util.List;
import org.springframework.stereotype.Component;

/** That there is a question or an answer is told to the other side, a report to the school and the operator. */
@Component
class TellOfWords implements Effect<WordsState> {

    private final Companies companies;
    private final Offers offers;
    private final Students students;
    private final Schools schools;
    private final Tell tell;
    private final OperatorCalls operators;

    TellOfWords(
            Companies companies,
            Offers offers,
            Students students,
            Schools schools,
            Tell tell,
            OperatorCalls operators) {
        this.companies = companies;
        this.offers = offers;
        this.students = students;
        this.schools = schools;
        this.tell = tell;
        this.operators = operators;
    }

    @Override
    public Stream<WordsState> stream() {
        return Stream.WORDS;
    }

    @Override
    public String name() {
        return "tell-of-words";
    }

    @Override
    public void on(Event<WordsState> event) {
        WordsState words = event.state();
        if (event.type().equals(EventType.WORDS_ASKED)) {
            tell(event, NoteKind.WORDS_ASKED, words.asker().other());
        } else if (event.type().equals(EventType.WORDS_ANSWERED)) {
            tell.noMoreOf(NoteKind.WORDS_ASKED, words.applicationId());
            tell(event, NoteKind.WORDS_ANSWERED, words.asker());
        } else if (event.type().equals(EventType.WORDS_REPORTED)) {
            Facts facts = facts(words);
            tell.of(
                    event,
                    schools.whoFollows(words.schoolId(), words.classId()).stream()
                            .map(account -> new NewNote(account, Reader.SCHOOL, NoteKind.WORDS_REPORTED, facts))
                            .toList());
            operators.call(event, NoteKind.WORDS_REPORTED, facts);
        }
    }

    private void tell(Event<WordsState> event, NoteKind kind, Side side) {
        Facts facts = facts(event.state());
        Reader reader = side == Side.COMPANY ? Reader.COMPANY : Reader.STUDENT;
        tell.of(
                event,
                whoSpeaks(event.state(), side).stream()
                        .map(account -> new NewNote(account, reader, kind, facts))
                        .toList());
    }

    private List<AccountId> whoSpeaks(WordsState words, Side side) {
        return switch (side) {
            case COMPANY -> companies.get(words.companyId()).whoSeesTo(words.assigneeAccountId());
            case STUDENT -> {
                Students.Student student = students.get(words.studentId());
                yield student.enrolled() ? List.of(student.account()) : List.of();
            }
        };
    }

    private Facts facts(WordsState words) {
        return Facts.ofApplication(
                companies.get(words.companyId()).name(),
                words.applicationId(),
                offers.titleOf(words.offerId()),
                words.week(),
                null);
    }
}
