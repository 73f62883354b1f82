package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.applications.agreements.AttestScan.Attestation;
import fr.stagein.applications.agreements.ShowScan.ScanFile;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signatures on paper over HTTP: printing, scans, the two people who look at them. */
@RestController
class ScanController {

    private final ShowAgreement show;
    private final AttestScan attest;
    private final ConfirmScan confirm;
    private final RejectScan reject;
    private final ShowScan scans;
    private final PrintAgreements print;

    ScanController(
            ShowAgreement show,
            AttestScan attest,
            ConfirmScan confirm,
            RejectScan reject,
            ShowScan scans,
            PrintAgreements print) {
        this.show = show;
        this.attest = attest;
        this.confirm = confirm;
        this.reject = reject;
        this.scans = scans;
        this.print = print;
    }

    record ScanRejection(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 500)
            String reason) {}

    /**
     * Adds the scan of a signed paper to an agreement and says who has signed on it. A second person must confirm it.
     *
     * @param reference the paper's own reference, as it is printed on it; at most 40 characters
     * @param version of the agreement that was printed, 1 to 1000
     * @param signers ids of those who signed on the paper, at most 20
     * @param file the scan, as PDF, JPEG or PNG
     */
    @PostMapping(path = "/api/agreements/{id}/scans", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AgreementView attestScan(
            @PathVariable AgreementId id,
            @RequestParam @Size(max = 40) String reference,
            @RequestParam @Min(1) @Max(1000) int version,
            @RequestParam @Size(max = 20) List<UUID> signers,
            @RequestBody byte[] file,
            Caller caller) {
        attest.attest(caller, id, file, new Attestation(reference, version, signers));
        return show.show(caller, id);
    }

    /**
     * Confirms a scan that somebody else has added, as the second person. From then on its signatures count.
     *
     * @param scan id of the scan
     */
    @PostMapping("/api/agreements/{id}/scans/{scan}/confirm")
    AgreementView confirmScan(@PathVariable AgreementId id, @PathVariable UUID scan, Caller caller) {
        confirm.confirm(caller, id, scan);
        return show.show(caller, id);
    }

    /**
     * Rejects a scan that somebody else has added, with a reason. Its signatures do not count.
     *
     * @param scan id of the scan
     */
    @PostMapping("/api/agreements/{id}/scans/{scan}/reject")
    AgreementView rejectScan(
            @PathVariable AgreementId id,
            @PathVariable UUID scan,
            @Valid @NotNull @RequestBody ScanRejection rejection,
            Caller caller) {
        reject.reject(caller, id, scan, rejection.reason());
        return show.show(caller, id);
    }

    /**
     * Takes back a scan that the caller has added and nobody has confirmed yet.
     *
     * @param scan id of the scan
     */
    @PostMapping("/api/agreements/{id}/scans/{scan}/withdraw")
    AgreementView withdrawScan(@PathVariable AgreementId id, @PathVariable UUID scan, Caller caller) {
        reject.withdraw(caller, id, scan);
        return show.show(caller, id);
    }

    /**
     * Gives a scan to those who may look at it, with the media type that was found in its bytes.
     *
     * @param scan id of the scan
     */
    @GetMapping("/api/agreements/{id}/scans/{scan}/file")
    ResponseEntity<byte[]> scanFile(@PathVariable AgreementId id, @PathVariable UUID scan, Caller caller) {
        ScanFile file = scans.file(caller, id, scan);
        MediaType type =
                switch (file.type()) {
                    case PDF -> MediaType.APPLICATION_PDF;
                    case JPEG -> MediaType.IMAGE_JPEG;
                    case PNG -> MediaType.IMAGE_PNG;
                };
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }

    /**
     * Gives the newest documents of up to 50 agreements as one file to print, for the school's staff. Agreements that
     * are not frozen yet are left out.
     *
     * @param ids of the agreements, 1 to 50
     */
    @GetMapping(value = "/api/agreements/print.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> printAgreements(
            @RequestParam @Size(min = 1, max = 50) List<AgreementId> ids, Caller caller) {
        return SigningController.pdf(print.print(caller, ids));
    }
}
