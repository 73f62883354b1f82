package fr.stagein.platform.personal;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is.
 *
 * @param pupil the file at a school; absent for somebody who has none
 * @param accounts what the person signs in with; empty for a pupil who never did
 * @param reader who reads it; to others than themselves not everything is shown that a pupil said
 */
public record Subject(@Nullable StudentId pupil, List<AccountId> accounts, Reader reader) {

    /** Who reads what is kept of somebody. */
    public enum Reader {
        SELF,
        GUARDIAN,
        SCHOOL
    }

    public Subject {
        accounts = List.copyOf(accounts);
    }

    /** Somebody with an account and no file. */
    public static Subject of(AccountId account) {
        return new Subject(null, List.of(account), Reader.SELF);
    }
}
