package fr.stagein.events;

import java.util.Locale;

/**
 * Who a person is to the system: a realm role of the identity provider. What they may touch depends on their relation to
 * it as well: this pupil's guardian, this school's teacher.
 */
public enum Role {
    STUDENT,
    GUARDIAN,
    TEACHER,
    PRINCIPAL,
    COMPANY,
    OPERATOR,
    SUPPORT;

    /** The name of the role in the realm, such as {@code student}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
