package fr.stagein.offers.companies;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.Siret;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.acts.OperatorAct.Kind;
import fr.stagein.offers.acts.OperatorActs;
import fr.stagein.offers.companies.Company.Intake;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.safeguarding.Contacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Companies over HTTP: their own people and the operator. */
@RestController
class CompanyController {

    private final Companies companies;
    private final Communes communes;
    private final Registry registry;
    private final CompanyMembership companyMembership;
    private final OperatorActs acts;
    private final Clock clock;

    CompanyController(
            Companies companies,
            Communes communes,
            Registry registry,
            CompanyMembership companyMembership,
            OperatorActs acts,
            Clock clock) {
        this.companies = companies;
        this.communes = communes;
        this.registry = registry;
        this.companyMembership = companyMembership;
        this.acts = acts;
        this.clock = clock;
    }

    record CompanyRegistration(
            @NotNull Siret siret,

            @FreeText(Handling.REVIEWED) @PlainText @Size(max = 120)
            String name,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 200)
            String activity,

            boolean publicBody,
            @NotBlank @Email @Size(max = 200) String contactEmail,

            @Nullable @Pattern(regexp = "[+0-9][0-9 .()-]{5,24}")
            String contactPhone) {}

    record NewWorkplace(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 120)
            String label,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 200)
            String address,

            @PlainText @Size(max = 5) String communeCode,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon) {}

    record Reason(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 500)
            String reason) {}

    @GetMapping("/api/companies/mine")
    List<CompanyView> myCompanies(Caller caller) {
        return companies.ofMember(caller.accountId()).stream()
                .map(CompanyView::of)
                .toList();
    }

    /** In no transaction: the registry may take its time. */
    @PostMapping("/api/companies")
    @ResponseStatus(HttpStatus.CREATED)
    CompanyView registerCompany(@Valid @RequestBody CompanyRegistration registration, Caller caller) {
        Optional<Establishment> known = registry.find(registration.siret());
        if (known.isPresent() && !known.get().open()) {
            throw Rejection.field("siret", "establishment-closed");
        }
        String name = registration.name().strip();
        // A company may be called like a site; that name is the registry's, not the writer's.
        if (known.map(Establishment::name).filter(name::equalsIgnoreCase).isEmpty()
                && !Contacts.find(name, fr.stagein.safeguarding.Kind.leadingAway())
                        .isEmpty()) {
            throw Rejection.field("name", "company-name-contact");
        }
        List<AccountId> members = List.of(caller.accountId());
        var company = new Company(
                new CompanyId(UUID.randomUUID()),
                1,
                registration.siret(),
                name,
                registration.activity().strip(),
                registration.publicBody(),
                Status.AWAITING_VERIFICATION,
                null,
                registration.contactEmail().strip(),
                registration.contactPhone(),
                members,
                List.of(),
                clock.instant(),
                known.map(Establishment::name).orElse(null),
                Intake.OPEN,
                false,
                known.map(Establishment::size).orElse(null));
        try {
            companies.add(company, EventType.COMPANY_REGISTERED);
        } catch (DuplicateKeyException twice) {
            throw Rejection.conflict("company-known");
        }
        return CompanyView.of(company);
    }

    @PostMapping("/api/companies/{id}/workplaces")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public CompanyView addWorkplace(
            @PathVariable CompanyId id, @Valid @RequestBody NewWorkplace workplace, Caller caller) {
        companyMembership.require(caller, id);
        var commune = communes.find(workplace.communeCode())
                .orElseThrow(() -> Rejection.field("communeCode", "unknown-commune"));
        Double lat = workplace.lat();
        Double lon = workplace.lon();
        Company company = companies
                .get(id)
                .with(new Workplace(
                        new WorkplaceId(UUID.randomUUID()),
                        workplace.label().strip(),
                        workplace.address().strip(),
                        commune.code(),
                        commune.name(),
                        lat == null || lon == null ? commune.lat() : lat,
                        lat == null || lon == null ? commune.lon() : lon));
        companies.save(company, EventType.COMPANY_CHANGED);
        return CompanyView.of(company);
    }

    /** Applications that are on their way stay; {@code candidatesPerMonth} counts those of a calendar month. */
    record IntakeWish(
            boolean paused, @Nullable @Min(1) @Max(500) Integer candidatesPerMonth) {}

    @PutMapping("/api/companies/{id}/intake")
    @Transactional
    public CompanyView changeIntake(@PathVariable CompanyId id, @Valid @RequestBody IntakeWish wish, Caller caller) {
        companyMembership.require(caller, id);
        Company company = companies.get(id).with(new Intake(wish.paused(), wish.candidatesPerMonth()));
        companies.save(company, EventType.COMPANY_CHANGED);
        return CompanyView.of(company);
    }

    @GetMapping("/api/companies")
    List<CompanyView> companies(@RequestParam(defaultValue = "AWAITING_VERIFICATION") Status status) {
        return companies.in(status).stream().map(CompanyView::of).toList();
    }

    /** Also lifts what was decided before. */
    @PostMapping("/api/companies/{id}/verify")
    @Transactional
    public CompanyView verifyCompany(@PathVariable CompanyId id, Caller caller) {
        Kind kind = companies.get(id).status() == Status.AWAITING_VERIFICATION ? Kind.VERIFIED : Kind.LIFTED;
        return become(id, Status.VERIFIED, null, EventType.COMPANY_VERIFIED, kind, caller);
    }

    @PostMapping("/api/companies/{id}/reject")
    @Transactional
    public CompanyView rejectCompany(@PathVariable CompanyId id, @Valid @RequestBody Reason why, Caller caller) {
        return become(id, Status.REJECTED, why.reason().strip(), EventType.COMPANY_REJECTED, Kind.REJECTED, caller);
    }

    @PostMapping("/api/companies/{id}/suspend")
    @Transactional
    public CompanyView suspendCompany(@PathVariable CompanyId id, @Valid @RequestBody Reason why, Caller caller) {
        return become(id, Status.SUSPENDED, why.reason().strip(), EventType.COMPANY_SUSPENDED, Kind.SUSPENDED, caller);
    }

    private CompanyView become(
            CompanyId id,
            Status status,
            @Nullable String reason,
            EventType<CompanyState> happening,
            Kind act,
            Caller caller) {
        Company company = companies.get(id);
        if (!company.mayBecome(status)) {
            throw Rejection.conflict("company-status");
        }
        Company changed = company.become(status, reason);
        companies.save(changed, happening);
        acts.record(id, act, reason, List.of(), caller);
        return CompanyView.of(changed);
    }
}
