package fr.stagein.notifications.inbox;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.SchoolId;
import java.time.Instant;

/** A note in somebody's inbox. */
public record Note(NoteId id, AccountId account, Reader reader, NoteKind kind, Facts facts, Instant at, boolean read) {

    /** Path of the page of the web front to go on; a student goes on at the application itself. */
    public String page() {
        AgreementNews agreement = facts.agreement();
        if (agreement != null && kind.isOfInternship()) {
            return ofInternship(agreement);
        }
        if (agreement != null) {
            return "/conventions/" + agreement.id();
        }
        ApplicationId application = facts.applicationId();
        return switch (kind) {
            case COMPANY_SILENT -> "/operateur/sans-reponse";
            case OFFERS_FOUND -> "/favoris";
            case SCHOOL_WROTE -> "/lettres";
            case ROUND_OPEN, ROUND_CLOSES_SOON, ROUND_PLACE_OFFERED ->
                reader == Reader.STUDENT ? "/voeux" : reader.page();
            case ROUND_INVITATION -> atDesk("/etablissement/derniers-eleves");
            case CONVERSATION_REPORTED -> reader == Reader.SCHOOL ? atDesk("/etablissement/echanges") : reader.page();
            default ->
                reader == Reader.STUDENT && application != null ? reader.page() + "#" + application : reader.page();
        };
    }

    /** Alarms are read where they are dealt with. */
    private String ofInternship(AgreementNews internship) {
        boolean alarm = kind == NoteKind.INTERNSHIP_ALARM || kind == NoteKind.INTERNSHIP_ACCIDENT;
        if (!alarm) {
            return "/stages/" + internship.id() + (kind.asksForFeedback() ? "/bilan" : "");
        }
        return reader == Reader.OPERATOR ? "/operateur/alertes" : atDesk("/etablissement/alertes");
    }

    /** Whose staff are of several schools comes to the desk of the right one. */
    private String atDesk(String page) {
        SchoolId school = facts.schoolId();
        return school == null ? page : page + "?uai=" + school;
    }

    public Position position() {
        return new Position(at, id.value());
    }
}
