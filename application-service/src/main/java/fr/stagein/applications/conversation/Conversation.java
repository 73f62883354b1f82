package fr.stagein.applications.conversation;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.ConversationState;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Weeks;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said about an application, and who may speak next: a question waits for its answer before the next is asked.
 *
 * @param weeks of the place that is asked for
 * @param live the company is verified and the student enrolled
 * @param assignee the member of the company who sees to the application
 */
record Conversation(
        ApplicationId applicationId,
        OfferId offerId,
        CompanyId companyId,
        StudentId studentId,
        SchoolId schoolId,
        ClassId classId,
        Weeks weeks,
        Status status,
        boolean live,
        @Nullable AccountId assignee,
        List<Message> messages) {

    private static final Set<Status> COMPANY_ASKS =
            EnumSet.of(Status.SUBMITTED, Status.SEEN, Status.ACCEPTED, Status.CONFIRMED);
    private static final Set<Status> STUDENT_ASKS = EnumSet.of(Status.ACCEPTED, Status.CONFIRMED);

    Conversation {
        messages = List.copyOf(messages);
    }

    enum Turn {
        QUESTION,
        ANSWER
    }

    /** Whether there is still something to speak about. */
    boolean isOpen() {
        return live && COMPANY_ASKS.contains(status);
    }

    /** What this side may say now; empty while the other side's answer is awaited, or when it is over. */
    Optional<Turn> turnOf(Side side) {
        if (!isOpen()) {
            return Optional.empty();
        }
        if (awaitsAnswer()) {
            return messages.getLast().author() == side ? Optional.empty() : Optional.of(Turn.ANSWER);
        }
        Set<Status> whileAsking = side == Side.STUDENT ? STUDENT_ASKS : COMPANY_ASKS;
        return whileAsking.contains(status) ? Optional.of(Turn.QUESTION) : Optional.empty();
    }

    boolean awaitsAnswer() {
        return !messages.isEmpty() && messages.getLast().asks();
    }

    int nextNumber() {
        return messages.size() + 1;
    }

    /** The same with one message more. */
    Conversation with(Message message) {
        return new Conversation(
                applicationId,
                offerId,
                companyId,
                studentId,
                schoolId,
                classId,
                weeks,
                status,
                live,
                assignee,
                Stream.concat(messages.stream(), Stream.of(message)).toList());
    }

    /** What other services learn, once something was said. */
    ConversationState state(long version, int openReports) {
        Message question = awaitsAnswer() ? messages.getLast() : messages.get(messages.size() - 2);
        return new ConversationState(
                applicationId,
                version,
                offerId,
                companyId,
                studentId,
                schoolId,
                classId,
                weeks.first(),
                weeks.lastOfSeveral(),
                question.author(),
                !awaitsAnswer(),
                assignee,
                openReports);
    }
}
