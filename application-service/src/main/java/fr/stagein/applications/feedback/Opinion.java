package fr.stagein.applications.feedback;

/** A student's answer to one question. */
enum Opinion {
    YES,
    PARTLY,
    NO
}
