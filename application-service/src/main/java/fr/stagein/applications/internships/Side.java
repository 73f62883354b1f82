package fr.stagein.applications.internships;

/** Who speaks. */
enum Side {
    STUDENT,
    COMPANY,
    SCHOOL
}
