package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.applications.agreements.AskForCode.CodeSent;
import fr.stagein.applications.agreements.SignAgreement.DocumentToSign;
import fr.stagein.applications.agreements.VerifyAgreement.Verification;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over HTTP, from the freezing on: code, signature, refusal, files, verifying. */
@RestController
class SigningController {

    private final ShowAgreement show;
    private final AskForCode ask;
    private final SignAgreement sign;
    private final RefuseAgreement refuse;
    private final VerifyAgreement verify;

    SigningController(
            ShowAgreement show, AskForCode ask, SignAgreement sign, RefuseAgreement refuse, VerifyAgreement verify) {
        this.show = show;
        this.ask = ask;
        this.sign = sign;
        this.refuse = refuse;
        this.verify = verify;
    }

    /** @param version of the document, from 1 */
    record NamedDocument(
            @NotNull AgreementId agreementId, @Min(1) int version) {}

    record CodeRequest(@NotNull @Size(min = 1, max = 50) List<@Valid @NotNull NamedDocument> documents) {}

    /**
     * @param version of the document that was shown, from 1
     * @param sha256 of the file that was shown, 64 hexadecimal digits
     */
    record ShownDocument(
            @NotNull AgreementId agreementId,
            @Min(1) int version,
            @NotNull @Size(max = 64) String sha256) {}

    /**
     * @param consent whether the sentence that was shown is agreed to
     * @param code six digits, where one was mailed
     */
    record Signature(
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull ShownDocument> documents,
            boolean consent,
            @Nullable @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "Signature[]";
        }
    }

    /**
     * @param version of the document that is refused, from 1
     * @param reason for the other parties
     */
    record AgreementRefusal(
            @Min(1) int version,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 500)
            String reason) {}

    record AgreementWithdrawal(
            @FreeText(Handling.REFUSED) @PlainText @Size(max = 500)
            String reason) {}

    /** Mails the caller the code of six digits with which they sign up to 50 agreements at once. */
    @PostMapping("/api/agreements/codes")
    CodeSent askForSigningCode(@Valid @RequestBody CodeRequest request, Caller caller) {
        return ask.ask(
                sign.signedIn(caller),
                request.documents().stream()
                        .map(one -> new DocumentToSign(one.agreementId(), one.version(), null))
                        .toList());
    }

    /** Signs up to 50 agreements as they were shown to the caller. The code is needed from whoever was mailed one. */
    @PostMapping("/api/agreements/signatures")
    List<AgreementView> signAgreements(@Valid @RequestBody Signature signature, Caller caller) {
        requireConsent(signature.consent());
        sign.sign(
                sign.signedIn(caller),
                signature.documents().stream()
                        .map(one -> new DocumentToSign(one.agreementId(), one.version(), one.sha256()))
                        .toList(),
                signature.code());
        return signature.documents().stream()
                .map(one -> show.show(caller, one.agreementId()))
                .toList();
    }

    static void requireConsent(boolean consent) {
        if (!consent) {
            throw Rejection.field("consent", "agreement-consent-missing");
        }
    }

    /**
     * Refuses to sign an agreement, for one of those who sign it. The agreement ends, and the reason is shown to the
     * others.
     */
    @PostMapping("/api/agreements/{id}/refuse")
    AgreementView refuseAgreement(
            @PathVariable AgreementId id, @Valid @RequestBody AgreementRefusal refusal, Caller caller) {
        refuse.refuse(sign.signedIn(caller), id, refusal.version(), refusal.reason());
        return show.show(caller, id);
    }

    /** Withdraws an agreement before all have signed it, for the school's staff. The agreement ends. */
    @PostMapping("/api/agreements/{id}/withdraw")
    AgreementView withdrawAgreement(
            @PathVariable AgreementId id, @Valid @RequestBody AgreementWithdrawal withdrawal, Caller caller) {
        refuse.withdraw(caller, id, withdrawal.reason());
        return show.show(caller, id);
    }

    /**
     * Gives a party the file of one frozen version of an agreement.
     *
     * @param number of the version, from 1
     */
    @GetMapping(value = "/api/agreements/{id}/versions/{number}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> frozenFile(@PathVariable AgreementId id, @PathVariable int number, Caller caller) {
        return pdf(show.file(caller, id, number));
    }

    /** Gives a party the sealed file of an agreement that all have signed. */
    @GetMapping(value = "/api/agreements/{id}/sealed.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> sealedFile(@PathVariable AgreementId id, Caller caller) {
        return pdf(show.sealedFile(caller, id));
    }

    static ResponseEntity<byte[]> pdf(byte[] file) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(file);
    }

    /**
     * Tells whoever holds an agreement with this code whether it is the newest version and who has signed it, without
     * names.
     *
     * @param code as it is printed on each page
     */
    @GetMapping("/api/agreements/verify/{code}")
    Verification verifyAgreement(@PathVariable String code) {
        return verify.verify(code);
    }
}
