package fr.stagein.applications.conversation;

import fr.stagein.applications.placement.Masking;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two asks or answers. */
@Component
class PostMessage {

    private final Conversations conversations;
    private final Companies companies;
    private final Students students;
    private final Schools schools;
    private final Clock clock;

    PostMessage(Conversations conversations, Companies companies, Students students, Schools schools, Clock clock) {
        this.conversations = conversations;
        this.companies = companies;
        this.students = students;
        this.schools = schools;
        this.clock = clock;
    }

    /** @param number of the message that is meant: a second click, or another tab, means the same one */
    @Transactional
    void post(Caller caller, ApplicationId id, int number, String text) {
        Conversation conversation = conversations.lock(id).orElseThrow(NotFound::new);
        Side side = requirePart(caller, conversation);
        if (number < conversation.nextNumber()) {
            requireSame(conversation.messages().get(number - 1), side, text);
            return;
        }
        if (number > conversation.nextNumber()) {
            throw Rejection.conflict("conversation-moved-on");
        }
        if (conversation.turnOf(side).isEmpty()) {
            throw Rejection.conflict(conversation.isOpen() ? "conversation-not-your-turn" : "conversation-over");
        }
        String masked = side == Side.STUDENT
                ? Masking.beforeAcceptance(
                        text, caller.firstName(), caller.familyName(), schools.nameOf(conversation.schoolId()))
                : null;
        conversations.add(
                conversation,
                new Message(new MessageId(UUID.randomUUID()), number, side, text, masked, clock.instant()),
                caller.accountId());
    }

    private Side requirePart(Caller caller, Conversation conversation) {
        if (!caller.has(Role.STUDENT)) {
            companies.require(caller, conversation.companyId());
            return Side.COMPANY;
        }
        students.require(caller, conversation.studentId());
        return Side.STUDENT;
    }

    private static void requireSame(Message said, Side side, String text) {
        if (said.author() != side || !said.text().equals(text)) {
            throw Rejection.conflict("conversation-moved-on");
        }
    }
}
