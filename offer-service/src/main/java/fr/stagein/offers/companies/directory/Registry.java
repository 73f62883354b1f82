package fr.stagein.offers.companies.directory;

import fr.stagein.events.Siret;
import java.util.Optional;

/** The national registry of companies (Sirene), as far as we need it. */
public interface Registry {

    /** Empty for a SIRET that it does not know, and where it does not answer in time: both are typed by hand then. */
    Optional<Establishment> find(Siret siret);
}
