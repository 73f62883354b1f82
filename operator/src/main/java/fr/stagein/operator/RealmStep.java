package fr.stagein.operator;

/** A territory's realm at Keycloak. */
final class RealmStep {

    private final Realms realms;
    private final RealmImport realmImport;

    RealmStep(Realms realms, RealmImport realmImport) {
        this.realms = realms;
        this.realmImport = realmImport;
    }

    /** Has the realm made if it is missing, and reports how far that is. */
    void look(Territory territory, Report report) {
        try {
            if (realms.has(territory)) {
                report.yes(Report.REALM, "Ready", "");
            } else {
                switch (realmImport.ask(territory)) {
                    case RealmImport.Progress.Under _ ->
                        report.no(Report.REALM, "Importing", "Keycloak makes the realm " + territory.id());
                    case RealmImport.Progress.Waits waits ->
                        report.no(Report.REALM, "Waiting", "Waits for " + waits.what());
                    case RealmImport.Progress.Failed failed -> report.no(Report.REALM, "ImportFailed", failed.why());
                    case RealmImport.Progress.Gone _ ->
                        report.no(
                                Report.REALM,
                                "RealmMissing",
                                "The realm was made and is gone: delete its KeycloakRealmImport to have it made anew");
                }
            }
        } catch (Realms.KeycloakAway away) {
            report.no(Report.REALM, "KeycloakAway", String.valueOf(away.getMessage()));
        }
    }
}
