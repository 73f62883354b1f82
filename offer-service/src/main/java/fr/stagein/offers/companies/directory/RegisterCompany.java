package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.Siret;
import fr.stagein.offers.companies.directory.Company.Intake;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.safeguarding.Contacts;
import fr.stagein.safeguarding.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Somebody registers a company and becomes its first member; it waits for the operator then. */
@Component
class RegisterCompany {

    private final Companies companies;
    private final Registry registry;
    private final Clock clock;

    RegisterCompany(Companies companies, Registry registry, Clock clock) {
        this.companies = companies;
        this.registry = registry;
        this.clock = clock;
    }

    /** As somebody writes about their own company. */
    record Registration(
            Siret siret,
            String name,
            String activity,
            boolean publicBody,
            String contactEmail,
            @Nullable String contactPhone) {

        Registration {
            name = name.strip();
            activity = activity.strip();
            contactEmail = contactEmail.strip();
        }
    }

    /**
     * Asks the registry in no transaction, as that may take its time; adding the company is one.
     *
     * @throws Rejection if the registry has it as closed, the name leads elsewhere, or it is registered already
     */
    Company register(Caller caller, Registration written) {
        Optional<Establishment> listed = registry.find(written.siret());
        if (listed.isPresent() && !listed.get().open()) {
            throw Rejection.field("siret", "establishment-closed");
        }
        // A company may be called like a site; that name is the registry's, not the writer's.
        if (listed.map(Establishment::name)
                        .filter(written.name()::equalsIgnoreCase)
                        .isEmpty()
                && !Contacts.find(written.name(), Kind.leadingAway()).isEmpty()) {
            throw Rejection.field("name", "company-name-contact");
        }
        var company = new Company(
                new CompanyId(UUID.randomUUID()),
                1,
                written.siret(),
                written.name(),
                written.activity(),
                written.publicBody(),
                Status.AWAITING_VERIFICATION,
                null,
                written.contactEmail(),
                written.contactPhone(),
                List.of(caller.accountId()),
                List.of(),
                clock.instant(),
                listed.map(Establishment::name).orElse(null),
                Intake.OPEN,
                false,
                listed.map(Establishment::size).orElse(null));
        try {
            companies.add(company, EventType.COMPANY_REGISTERED);
        } catch (DuplicateKeyException twice) {
            throw Rejection.conflict("company-known");
        }
        return company;
    }
}
