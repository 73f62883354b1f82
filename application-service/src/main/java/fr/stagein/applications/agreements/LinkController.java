package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ActByLink.LinkSecret;
import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.applications.agreements.AskForCode.CodeSent;
import fr.stagein.applications.agreements.FillPart.Written;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.territory.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Agreements from the mail, without an account. */
@RestController
class LinkController {

    private final ActByLink act;

    LinkController(ActByLink act) {
        this.act = act;
    }

    /** @param token what stands behind the {@code #} of the link */
    record LinkKey(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code) {

        LinkSecret key() {
            return new LinkSecret(token, code);
        }

        @Override
        public String toString() {
            return "LinkKey[]";
        }
    }

    /**
     * @param token what stands behind the {@code #} of the link
     * @param code of six digits, from the mail
     * @param revision of the part as it was shown, from 0
     * @param values by field, all of the part; an empty one is none
     * @param days the working days of the placement
     */
    record LinkPart(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,
            @Min(0) int revision,

            @NotNull @Size(max = 60)
            Map<
                            @Size(max = 60) String,
                            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 2000) String>
                    values,

            @Nullable @Size(max = 140) List<@Valid @NotNull Day> days) {

        @Override
        public String toString() {
            return "LinkPart[]";
        }
    }

    /**
     * @param token what stands behind the {@code #} of the link
     * @param code of six digits, from the mail
     * @param version of the document that was shown, from 1
     * @param sha256 of the file that was shown, 64 hexadecimal digits
     * @param consent whether the sentence that was shown is agreed to
     * @param signingCode six digits that were mailed for this document
     */
    record LinkSignature(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,
            @Min(1) int version,
            @NotNull @Size(max = 64) String sha256,
            boolean consent,
            @NotNull @Size(max = 20) String signingCode) {

        @Override
        public String toString() {
            return "LinkSignature[]";
        }
    }

    /**
     * @param token what stands behind the {@code #} of the link
     * @param code of six digits, from the mail
     * @param version of the document that is refused, from 1
     * @param reason for the other parties
     */
    record LinkRefusal(
            @NotNull @Size(max = 500) String token,
            @NotNull @Size(max = 20) String code,
            @Min(1) int version,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 500)
            String reason) {

        @Override
        public String toString() {
            return "LinkRefusal[]";
        }
    }

    /** Gives an agreement to whoever holds the link and the code of a mail. Five wrong codes lock the link. */
    @PostMapping("/api/agreements/by-link/view")
    AgreementView viewAgreementByLink(@Valid @RequestBody LinkKey key) {
        return act.view(key.key());
    }

    /** Replaces the company's part of an agreement through the link of a mail. */
    @PostMapping("/api/agreements/by-link/part")
    AgreementView fillPartByLink(@Valid @RequestBody LinkPart part) {
        return act.fill(
                new LinkSecret(part.token(), part.code()),
                new Written(
                        Part.COMPANY, part.revision(), part.values(), part.days() == null ? List.of() : part.days()));
    }

    /** Mails a code of six digits to whoever signs through the link of a mail. */
    @PostMapping("/api/agreements/by-link/codes")
    CodeSent askForSigningCodeByLink(@Valid @RequestBody LinkKey key) {
        return act.code(key.key());
    }

    /** Signs one document through the link of a mail, with the code that was mailed for it. */
    @PostMapping("/api/agreements/by-link/sign")
    AgreementView signAgreementByLink(@Valid @RequestBody LinkSignature signature) {
        SigningController.requireConsent(signature.consent());
        return act.sign(
                new LinkSecret(signature.token(), signature.code()),
                signature.version(),
                signature.sha256(),
                signature.signingCode());
    }

    /**
     * Refuses one document through the link of a mail. The agreement ends, and the reason is shown to the other
     * parties.
     */
    @PostMapping("/api/agreements/by-link/refuse")
    AgreementView refuseAgreementByLink(@Valid @RequestBody LinkRefusal refusal) {
        return act.refuse(new LinkSecret(refusal.token(), refusal.code()), refusal.version(), refusal.reason());
    }

    /** Gives the file of an agreement to whoever holds the link and the code of its mail. */
    @PostMapping(value = "/api/agreements/by-link/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> agreementFileByLink(@Valid @RequestBody LinkKey key) {
        return SigningController.pdf(act.file(key.key()));
    }
}
