package fr.stagein.offers.companies.registry;

import fr.stagein.events.Siret;
import fr.stagein.offers.companies.directory.Establishment;
import fr.stagein.offers.companies.directory.Registry;
import fr.stagein.platform.problems.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fills the form of whoever registers a company. */
@RestController
class RegistryController {

    private final Registry registry;

    RegistryController(Registry registry) {
        this.registry = registry;
    }

    /**
     * Looks up an establishment in the national register by its SIRET, to fill in the form of whoever registers a
     * company.
     *
     * @param siret 14 digits, with a valid check digit
     */
    @GetMapping("/api/registry/{siret}")
    Establishment establishment(@PathVariable Siret siret) {
        return registry.find(siret).orElseThrow(NotFound::new);
    }
}
