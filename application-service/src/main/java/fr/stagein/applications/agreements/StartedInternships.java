package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import java.util.Collection;
import java.util.Set;

/** Which agreements have led to an internship; an amendment has none of its own. */
public interface StartedInternships {

    Set<AgreementId> among(Collection<AgreementId> agreements);
}
