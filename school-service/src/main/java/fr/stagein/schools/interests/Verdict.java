package fr.stagein.schools.interests;

/** What a student said of a trade that was shown. */
enum Verdict {
    LIKED,
    DISLIKED
}
