package fr.stagein.applications.feedback;

/** What a company found good about a student's week. There is nothing else to choose: no marks, nothing that is bad. */
enum Strength {
    PUNCTUAL,
    POLITE,
    CURIOUS,
    ATTENTIVE,
    HELPFUL,
    AT_EASE
}
