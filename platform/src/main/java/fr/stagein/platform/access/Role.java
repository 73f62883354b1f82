package fr.stagein.platform.access;

import java.util.Locale;

/** A realm role of the identity provider. What a person may touch depends on a {@link Relation} as well. */
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
