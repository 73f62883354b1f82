package fr.stagein.applications.words;

import fr.stagein.applications.known.Companies;
import fr.stagein.applications.known.Schools;
import fr.stagein.applications.known.Students;
import fr.stagein.applications.placement.Masking;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.WordsState.Side;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two asks or answers. */
@Component
class Say {

    private final Conversations conversations;
    private final Companies worksAt;
    private final Students students;
    private final Schools schools;
    private final Clock clock;

    Say(Conversations conversations, Companies worksAt, Students students, Schools schools, Clock clock) {
        this.conversations = conversations;
        this.worksAt = worksAt;
        this.students = students;
        this.schools = schools;
        this.clock = clock;
    }

    /** @param number of the message that is meant: a second click, or another tab, means the same one */
    @Transactional
    void say(Caller caller, ApplicationId id, int number, String text) {
        Words words = conversations.lock(id).orElseThrow(NotFound::new);
        Side side = requirePart(caller, words);
        if (number < words.nextNumber()) {
            requireSame(words.messages().get(number - 1), side, text);
            return;
        }
        if (number > words.nextNumber()) {
            throw Rejection.conflict("words-moved-on");
        }
        if (words.turnOf(side).isEmpty()) {
            throw Rejection.conflict(words.isOpen() ? "words-not-your-turn" : "words-over");
        }
        String masked = side == Side.STUDENT
                ? Masking.beforeAcceptance(
                        text, caller.firstName(), caller.familyName(), schools.nameOf(words.schoolId()))
                : null;
        conversations.add(
                words,
                new Message(new MessageId(UUID.randomUUID()), number, side, text, masked, clock.instant()),
                caller.accountId());
    }

    private Side requirePart(Caller caller, Words words) {
        if (!caller.has(Role.STUDENT)) {
            worksAt.require(caller, words.companyId());
            return Side.COMPANY;
        }
        students.require(caller, words.studentId());
        return Side.STUDENT;
    }

    private static void requireSame(Message said, Side side, String text) {
        if (said.author() != side || !said.text().equals(text)) {
            throw Rejection.conflict("words-moved-on");
        }
    }
}
