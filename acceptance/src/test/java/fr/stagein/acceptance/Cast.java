package fr.stagein.acceptance;

/** Students of the demo territory whose week is {@link Story#WEEK}. Each is used by one test only. */
final class Cast {

    static final String INES = "ines.bourgeix@eleve.example";
    static final String SARAH = "sarah.bonnet@eleve.example";
    static final String MATHIS = "mathis.pouget@eleve.example";
    static final String THEO = "theo.peyrot@eleve.example";
    static final String NINA = "nina.legoff@eleve.example";
    static final String ROSE = "rose.pouget@eleve.example";
    static final String RAPHAEL = "raphael.bourgeix@eleve.example";
    static final String TIMEO = "timeo.vigier@eleve.example";
    static final String PAUL = "paul.simonet@eleve.example";
    static final String ANNA = "anna.dumas@eleve.example";

    /** Of the lycée professionnel: weeks 2027-W11 to W13. */
    static final String ADAM = "adam.bourgeix@eleve.example";

    private Cast() {}
}
