package fr.stagein.notifications.settings;

/** How soon news of one kind comes by mail. The inbox has it at once whatever is chosen. */
public enum MailFrequency {
    AT_ONCE,
    /** With the other news of the day, in one mail on working days. */
    DAILY,
    NEVER
}
