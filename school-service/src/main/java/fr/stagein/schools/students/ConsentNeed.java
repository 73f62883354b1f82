package fr.stagein.schools.students;

import java.time.LocalDate;

/** Whether a guardian has to consent, and has. */
enum ConsentNeed {
    /** 15 or older. */
    NOT_NEEDED,
    MISSING,
    GIVEN;

    /** Loi Informatique et Libertés, article 45. */
    private static final int CONSENTS_ALONE_FROM = 15;

    static ConsentNeed of(LocalDate birthDate, boolean given, LocalDate today) {
        if (!birthDate.isAfter(today.minusYears(CONSENTS_ALONE_FROM))) {
            return NOT_NEEDED;
        }
        return given ? GIVEN : MISSING;
    }
}
