package fr.stagein.notifications.inbox;

import fr.stagein.events.AgreementId;
import java.util.List;

/**
 * What a note about an agreement speaks of.
 *
 * @param programme whose fields the changed ones are
 * @param changedFields ids of the fields in which a new version differs; empty where there is none
 * @param voided whether the signatures of the version before do not count for the new one
 */
public record AgreementNews(AgreementId id, String programme, List<String> changedFields, boolean voided) {
    public AgreementNews {
        changedFields = List.copyOf(changedFields);
    }
}
