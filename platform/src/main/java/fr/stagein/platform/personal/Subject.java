package fr.stagein.platform.personal;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is.
 *
 * @param pupil the file at a school; absent for somebody who has none
 * @param accounts the person's accounts; empty for a pupil who has never signed in
 * @param reader who reads the data; some of what a pupil wrote is shown to the pupil only
 * @param school the institution that reads, and only what it answers for; absent for the person and the family
 */
public record Subject(
        @Nullable StudentId pupil,
        List<AccountId> accounts,
        Reader reader,
        @Nullable SchoolId school) {

    /** Who reads a person's data. */
    public enum Reader {
        SELF,
        GUARDIAN,
        SCHOOL
    }

    public Subject {
        accounts = List.copyOf(accounts);
    }

    /** Read by the person, the family, or a school that answers for all of it. */
    public Subject(@Nullable StudentId pupil, List<AccountId> accounts, Reader reader) {
        this(pupil, accounts, reader, null);
    }

    /** Somebody with an account and no file. */
    public static Subject of(AccountId account) {
        return new Subject(null, List.of(account), Reader.SELF);
    }
}
