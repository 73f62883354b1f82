package fr.stagein.schools.directory;

import fr.stagein.events.SchoolState;

/** What a registered institution is. */
public enum Kind {
    COLLEGE,
    LYCEE,
    LYCEE_PRO,
    /** Licence, BUT, master: its students are adults but for a few. */
    UNIVERSITY,
    /** No school: a chamber of trades, commerce or agriculture. It signs for weeks of the holidays and has no pupils. */
    CHAMBER;

    /** As it is kept and told: readers from before chambers know no other kinds, see {@link SchoolState#chamber()}. */
    SchoolState.Kind published() {
        return this == CHAMBER ? SchoolState.Kind.UNIVERSITY : SchoolState.Kind.valueOf(name());
    }
}
