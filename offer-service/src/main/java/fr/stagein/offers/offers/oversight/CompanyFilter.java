package fr.stagein.offers.offers.oversight;

/** Which companies the operator looks for. The names are part of the API. */
enum CompanyFilter {
    AWAITING_VERIFICATION("c.status = 'AWAITING_VERIFICATION'"),
    VERIFIED("c.status = 'VERIFIED'"),
    REJECTED("c.status = 'REJECTED'"),
    SUSPENDED("c.status = 'SUSPENDED'"),
    PAUSED("c.paused"),
    SILENT("c.silent");

    /** Over {@code company c}. */
    final String condition;

    CompanyFilter(String condition) {
        this.condition = condition;
    }
}
