package fr.stagein.notifications.inbox;

import fr.stagein.events.AgreementId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a note about an agreement speaks of.
 *
 * @param programme whose fields the changed ones are
 * @param changedFields ids of the fields in which a new version differs; empty where there is none
 * @param voided whether the signatures of the version before do not count for the new one
 * @param lastDay of a placement that was broken off; else absent
 * @param amendment its number, in a note about an amendment; else absent
 */
public record AgreementNews(
        AgreementId id,
        String programme,
        List<String> changedFields,
        boolean voided,
        @Nullable LocalDate lastDay,
        @Nullable Integer amendment) {
    public AgreementNews {
        changedFields = List.copyOf(changedFields);
    }
}
