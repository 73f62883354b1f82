package fr.stagein.safeguarding;

import java.util.EnumSet;
import java.util.Set;

/** What was found in a text. The names are part of the API and of the corpus. */
public enum Kind {
    EMAIL,
    PHONE,
    LINK,
    /** Somebody's name on a social network or in a game. */
    ACCOUNT,
    /** A network named without an account: fit for some texts, to be read by a person in others. */
    NETWORK,
    /** Words that ask to go on elsewhere. */
    INVITATION,
    /** Street and number. */
    HOME_ADDRESS,
    BIRTH_DATE,
    /** Of a pupil or a school; found by {@link Names} alone. */
    NAME;

    private static final Set<Kind> CONTACTS = EnumSet.of(EMAIL, PHONE, LINK, ACCOUNT);
    private static final Set<Kind> LEADING_AWAY = EnumSet.of(EMAIL, PHONE, LINK, ACCOUNT, INVITATION);
    private static final Set<Kind> OFF_PLATFORM = EnumSet.of(EMAIL, PHONE, LINK, ACCOUNT, INVITATION, NETWORK);
    private static final Set<Kind> IDENTITY = EnumSet.of(EMAIL, PHONE, LINK, ACCOUNT, HOME_ADDRESS, BIRTH_DATE);

    /** What lets two people meet outside the platform: masked where the two may write to each other. */
    public static Set<Kind> contacts() {
        return EnumSet.copyOf(CONTACTS);
    }

    /** Contacts, and words that ask for them: refused where a text is shown without anybody reading it first. */
    public static Set<Kind> leadingAway() {
        return EnumSet.copyOf(LEADING_AWAY);
    }

    /** The same and networks that are only named: read by a person before it is shown. */
    public static Set<Kind> offPlatform() {
        return EnumSet.copyOf(OFF_PLATFORM);
    }

    /** Contacts, and what tells where a child lives and who it is. */
    public static Set<Kind> identity() {
        return EnumSet.copyOf(IDENTITY);
    }
}
