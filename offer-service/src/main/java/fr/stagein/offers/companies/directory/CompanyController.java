package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.Siret;
import fr.stagein.offers.companies.directory.AddWorkplace.Location;
import fr.stagein.offers.companies.directory.Company.Intake;
import fr.stagein.offers.companies.directory.RegisterCompany.Registration;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final RegisterCompany register;
    private final AddWorkplace addWorkplace;
    private final ChangeIntake changeIntake;
    private final VerifyCompany verify;
    private final RejectCompany reject;
    private final SuspendCompany suspend;

    CompanyController(
            Companies companies,
            RegisterCompany register,
            AddWorkplace addWorkplace,
            ChangeIntake changeIntake,
            VerifyCompany verify,
            RejectCompany reject,
            SuspendCompany suspend) {
        this.companies = companies;
        this.register = register;
        this.addWorkplace = addWorkplace;
        this.changeIntake = changeIntake;
        this.verify = verify;
        this.reject = reject;
        this.suspend = suspend;
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
            String contactPhone) {

        Registration registration() {
            return new Registration(siret, name, activity, publicBody, contactEmail, contactPhone);
        }
    }

    /**
     * @param communeCode INSEE code
     * @param lat degrees north, WGS 84; the centre of the commune if absent
     * @param lon degrees east, WGS 84; the centre of the commune if absent
     */
    record NewWorkplace(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 120)
            String label,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 200)
            String address,

            @PlainText @Size(max = 5) String communeCode,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon) {

        Location location() {
            return new Location(label, address, communeCode, lat, lon);
        }
    }

    record Reason(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 500)
            String reason) {}

    /** Lists the companies of which the caller is a member. */
    @GetMapping("/api/companies/mine")
    List<CompanyView> myCompanies(Caller caller) {
        return companies.ofMember(caller.accountId()).stream()
                .map(CompanyView::of)
                .toList();
    }

    /**
     * Registers a company. The caller becomes its first member; the operator verifies it before its offers are shown.
     */
    @PostMapping("/api/companies")
    @ResponseStatus(HttpStatus.CREATED)
    CompanyView registerCompany(@Valid @RequestBody CompanyRegistration registration, Caller caller) {
        return CompanyView.of(register.register(caller, registration.registration()));
    }

    /** Adds a workplace to a company, for its members. */
    @PostMapping("/api/companies/{id}/workplaces")
    @ResponseStatus(HttpStatus.CREATED)
    CompanyView addWorkplace(@PathVariable CompanyId id, @Valid @RequestBody NewWorkplace workplace, Caller caller) {
        return CompanyView.of(addWorkplace.add(caller, id, workplace.location()));
    }

    /**
     * Applications that were sent already stay.
     *
     * @param paused whether the company takes no new applications for now
     * @param candidatesPerMonth most applications in a calendar month, 1 to 500; absent without a limit
     */
    record IntakeWish(
            boolean paused, @Nullable @Min(1) @Max(500) Integer candidatesPerMonth) {}

    /**
     * Pauses a company's applications or limits them to a number in a calendar month, for its members. Applications
     * already sent stay.
     */
    @PutMapping("/api/companies/{id}/intake")
    CompanyView changeIntake(@PathVariable CompanyId id, @Valid @RequestBody IntakeWish wish, Caller caller) {
        return CompanyView.of(changeIntake.change(caller, id, new Intake(wish.paused(), wish.candidatesPerMonth())));
    }

    /**
     * Lists the companies in one state, for the operator.
     *
     * @param status the state; those that wait to be verified if absent
     */
    @GetMapping("/api/companies")
    List<CompanyView> companies(@RequestParam(defaultValue = "AWAITING_VERIFICATION") Status status) {
        return companies.in(status).stream().map(CompanyView::of).toList();
    }

    /** Verifies a company, for the operator. It also undoes an earlier rejection or suspension. */
    @PostMapping("/api/companies/{id}/verify")
    CompanyView verifyCompany(@PathVariable CompanyId id, Caller caller) {
        return CompanyView.of(verify.verify(caller, id));
    }

    /** Rejects a company, for the operator, with a reason that its members read. */
    @PostMapping("/api/companies/{id}/reject")
    CompanyView rejectCompany(@PathVariable CompanyId id, @Valid @RequestBody Reason why, Caller caller) {
        return CompanyView.of(reject.reject(caller, id, why.reason()));
    }

    /** Suspends a verified company, for the operator, with a reason that its members read. Its offers are hidden. */
    @PostMapping("/api/companies/{id}/suspend")
    CompanyView suspendCompany(@PathVariable CompanyId id, @Valid @RequestBody Reason why, Caller caller) {
        return CompanyView.of(suspend.suspend(caller, id, why.reason()));
    }
}
