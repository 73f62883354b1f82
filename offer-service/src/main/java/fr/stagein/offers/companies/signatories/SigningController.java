package fr.stagein.offers.companies.signatories;

import fr.stagein.events.CompanyId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.signatories.Signing.Signatory;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who signs for a company, over HTTP: its people write it, the operator reads it. */
@RestController
class SigningController {

    private final Signings signings;
    private final Companies companies;
    private final CompanyMembership companyMembership;
    private final NameSignatories name;

    SigningController(
            Signings signings, Companies companies, CompanyMembership companyMembership, NameSignatories name) {
        this.signings = signings;
        this.companies = companies;
        this.companyMembership = companyMembership;
        this.name = name;
    }

    record SigningView(
            long version,
            List<Signatory> signatories,
            @Nullable Signatory delegate) {}

    /** @param version of what the change was made from, 0 for the first time */
    record WantedSigning(
            @Min(0) long version,
            @NotEmpty @Size(max = 2) List<@NotNull @Valid WantedSignatory> signatories,
            @Nullable @Valid WantedSignatory delegate) {}

    record WantedSignatory(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 120)
            String name,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 120)
            String role,

            @NotBlank @Email @Size(max = 200) String email) {

        Signatory signatory() {
            return new Signatory(name.strip(), role.strip(), email.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Says who signs for a company, for its members and the operator. */
    @GetMapping("/api/companies/{id}/signatories")
    SigningView signatories(@PathVariable CompanyId id, Caller caller) {
        if (caller.has(Role.OPERATOR)) {
            companies.get(id);
        } else {
            companyMembership.require(caller, id);
        }
        return view(signings.of(id));
    }

    /** Says who signs for a company from now on, for its members. */
    @PutMapping("/api/companies/{id}/signatories")
    SigningView nameSignatories(@PathVariable CompanyId id, @Valid @RequestBody WantedSigning wanted, Caller caller) {
        WantedSignatory delegate = wanted.delegate();
        return view(name.name(
                caller,
                id,
                wanted.version(),
                wanted.signatories().stream().map(WantedSignatory::signatory).toList(),
                delegate == null ? null : delegate.signatory()));
    }

    private static SigningView view(Signing signing) {
        return new SigningView(signing.version(), signing.signatories(), signing.delegate());
    }
}
