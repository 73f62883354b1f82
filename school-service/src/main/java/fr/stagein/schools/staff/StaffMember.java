package fr.stagein.schools.staff;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import fr.stagein.schools.directory.StaffMemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a school's list of staff.
 *
 * @param account absent until the identity provider has one
 * @param refusal why they cannot be invited as they are, if so
 * @param since when they came, or were last invited
 */
record StaffMember(
        StaffMemberId id,
        SchoolId school,
        @Nullable AccountId account,
        @Nullable String name,
        @Nullable String email,
        Position position,
        List<ClassId> classIds,
        Standing standing,
        @Nullable Reason refusal,
        @Nullable Instant since) {

    static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    StaffMember {
        classIds = List.copyOf(classIds);
    }

    enum Position {
        PRINCIPAL,
        TEACHER,
        /** Secretary's office, school life: may do what a teacher may. */
        OFFICE
    }

    enum Standing {
        INVITED,
        /** No account can be made for them as they are. */
        REFUSED,
        /** Has opened the school. */
        ACTIVE
    }

    boolean isHead() {
        return position == Position.PRINCIPAL;
    }

    boolean canBeInvitedAgain(Instant now) {
        return standing != Standing.ACTIVE && since != null && !now.isBefore(since.plus(BETWEEN_MAILS));
    }
}
