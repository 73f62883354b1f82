package fr.stagein.schools.interests;

/** What a student took of two things that one could like to do. */
enum Answer {
    LEFT,
    RIGHT,
    SKIP
}
