package fr.stagein.schools.accounts;

import fr.stagein.events.StudentId;
import fr.stagein.schools.accounts.SheetPupils.Pupil;
import fr.stagein.schools.students.StudentSignIns;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes codes for pupils, shown once for printing. A new code makes the one before worthless. */
@Component
class CodeCards {

    private final StudentSignIns signIns;
    private final SignInCodes codes;
    private final SignInCode code;
    private final AccountsProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CodeCards(StudentSignIns signIns, SignInCodes codes, SignInCode code, AccountsProperties properties, Clock clock) {
        this.signIns = signIns;
        this.codes = codes;
        this.code = code;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param username null for an account that came with a name of its own: signing in tells it */
    record Card(
            StudentId studentId,
            String firstName,
            String lastName,
            @Nullable String username,
            String code) {
        @Override
        public String toString() {
            return "Card[" + studentId + "]";
        }
    }

    record Sheet(String className, Instant validUntil, List<Card> cards) {
        Sheet {
            cards = List.copyOf(cards);
        }
    }

    /** @param locked by the caller, so that a sheet printed at the same time waits */
    Sheet sheet(String className, List<Pupil> locked) {
        Instant validUntil = clock.instant().plus(properties.codeLifetime());
        return new Sheet(
                className,
                validUntil,
                locked.stream().map(pupil -> card(pupil, validUntil)).toList());
    }

    private Card card(Pupil pupil, Instant validUntil) {
        String username = pupil.username();
        if (username == null && !pupil.hasAccount()) {
            username = signIns.giveUsername(pupil.id(), pupil.firstName(), pupil.lastName());
        }
        String made = SignInCode.make(random);
        codes.put(pupil.id(), code.hash(made), validUntil);
        return new Card(pupil.id(), pupil.firstName(), pupil.lastName(), username, made);
    }
}
