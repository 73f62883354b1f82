package fr.stagein.schools.addresses;

import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Addresses over HTTP, for students. The text comes in the body, so that no access log has it. */
@RestController
class AddressController {

    private final Optional<Addresses> addresses;

    AddressController(ObjectProvider<Addresses> addresses) {
        this.addresses = Optional.ofNullable(addresses.getIfAvailable());
    }

    /** @param on whether addresses can be looked for in this territory */
    record AddressSearch(boolean on) {}

    record Wanted(@PlainText @Size(min = 3, max = 200) String text) {
        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }

    record FoundAddresses(List<Address> addresses) {}

    /** Says whether addresses can be looked up in this territory. */
    @GetMapping("/api/students/me/addresses")
    AddressSearch addressSearch() {
        return new AddressSearch(addresses.isPresent());
    }

    /**
     * Looks up addresses that match a text, for a pupil who says where they set out from. The text comes in the body so
     * that no log has it.
     */
    @PostMapping("/api/students/me/addresses")
    FoundAddresses findAddresses(@Valid @RequestBody Wanted wanted) {
        return addresses
                .orElseThrow(() -> Rejection.conflict("addresses-off"))
                .find(wanted.text())
                .map(FoundAddresses::new)
                .orElseThrow(() -> new Rejection(HttpStatus.SERVICE_UNAVAILABLE, "addresses-away"));
    }
}
