package fr.stagein.operator;

/**
 * Each database has two logins, of which the services use one. A rotation gives the other one a new password, moves the
 * services to it, and takes the first one's password away: nobody is ever without a login that works.
 */
enum Login {
    /** Owns the database. */
    OWNER("", ""),
    /** Acts as the owner; it is there from the first rotation on. */
    SPARE("_spare", "-spare");

    private final String roleEnd;
    private final String secretEnd;

    Login(String roleEnd, String secretEnd) {
        this.roleEnd = roleEnd;
        this.secretEnd = secretEnd;
    }

    /** @param generation how many rotations there have been */
    static Login of(int generation) {
        return generation % 2 == 0 ? OWNER : SPARE;
    }

    Login other() {
        return this == OWNER ? SPARE : OWNER;
    }

    /** The login's name in Postgres. */
    String role(Part part) {
        return part.database() + roleEnd;
    }

    /** The Secret with its name and password. */
    String secret(Part part) {
        return "database-" + part.database() + secretEnd;
    }
}
