package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainContent.What;
import fr.stagein.applications.agreements.Codes.Code;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs documents, all that are named or none, in one transaction that has each agreement locked. */
@Component
class SignAgreement {

    private final Agreements agreements;
    private final Signers signers;
    private final Chain chain;
    private final Codes codes;
    private final AgreementMails mails;
    private final FrozenDocuments documents;
    private final People people;
    private final SigningTurns turns;
    private final HeadSignature head;
    private final AgreementPdf pdf;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignAgreement(
            Agreements agreements,
            Signers signers,
            Chain chain,
            Codes codes,
            AgreementMails mails,
            FrozenDocuments documents,
            People people,
            SigningTurns turns,
            HeadSignature head,
            AgreementPdf pdf,
            MessageSource messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.signers = signers;
        this.chain = chain;
        this.codes = codes;
        this.mails = mails;
        this.documents = documents;
        this.people = people;
        this.turns = turns;
        this.head = head;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param sha256 of the file as it was shown; absent where only a code is asked for */
    record DocumentToSign(
            AgreementId agreementId, int version, @Nullable String sha256) {}

    /** A document that may be signed now, with those whose signature it is. */
    record Signable(Agreement agreement, List<Signer> all, List<Signer> mine) {}

    SignerAtWork signedIn(Caller caller) {
        return new SignerAtWork(
                caller.accountId().value(),
                nameOf(caller),
                caller.verifiedEmail(),
                caller.accountId(),
                caller.has(Role.PRINCIPAL) ? caller.familyName() : null,
                (placement, signer) -> People.isSigner(caller, people.partiesOf(caller, placement), signer));
    }

    static String nameOf(Caller caller) {
        return (caller.firstName() + " " + caller.familyName()).strip();
    }

    /** The sentence that whoever signs agrees to, in their language. */
    String consentText(Agreement agreement) {
        String key = agreement.isAmendment() ? "agreement.consent.amendment" : "agreement.consent";
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** @param digits of the code; null where none is asked for */
    void sign(SignerAtWork who, List<DocumentToSign> wanted, @Nullable String digits) {
        Optional<Rejection> wrong = transaction.execute(status -> {
            List<Signable> signable = lockSignable(who, wanted);
            if (signable.isEmpty()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            String sms = null;
            if (who.mail() != null || (digits != null && !digits.isBlank())) {
                Code code = lockCode(who, wanted, now);
                Optional<Rejection> refused = check(who, code, digits);
                if (refused.isPresent()) {
                    // A wrong try is kept: the transaction goes through.
                    return refused;
                }
                sms = code.sms();
            }
            for (Signable one : signable) {
                sign(who, one, sms, now);
            }
            return Optional.empty();
        });
        if (wrong != null && wrong.isPresent()) {
            throw wrong.get();
        }
    }

    /**
     * Those of the documents that still want this signature, locked in an order that is the same for all.
     *
     * @throws Rejection if one of them cannot be signed
     */
    List<Signable> lockSignable(SignerAtWork who, List<DocumentToSign> wanted) {
        List<Signable> signable = new ArrayList<>();
        wanted.stream()
                .distinct()
                .sorted(Comparator.comparing(one -> one.agreementId().value()))
                .forEach(one -> lockSignable(who, one).ifPresent(signable::add));
        return signable;
    }

    private Optional<Signable> lockSignable(SignerAtWork who, DocumentToSign wanted) {
        Agreement agreement = agreements.lock(wanted.agreementId()).orElseThrow(NotFound::new);
        List<Signer> all = signers.of(agreement.id(), agreement.documentVersion());
        List<Signer> mine = all.stream()
                .filter(signer -> who.isSigner().test(agreement.placement(), signer))
                .toList();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        if (agreement.documentVersion() != wanted.version()
                || (wanted.sha256() != null && !wanted.sha256().equals(agreement.documentHash()))) {
            throw Rejection.conflict("agreement-version-old", agreement.documentVersion());
        }
        if (mine.stream().allMatch(Signer::hasSigned)) {
            return Optional.empty();
        }
        if (agreement.status() != Status.FROZEN) {
            throw Rejection.conflict("agreement-over");
        }
        List<Signer> now =
                mine.stream().filter(signer -> Turns.mayNow(all, signer)).toList();
        if (now.isEmpty()) {
            throw Rejection.conflict("agreement-not-your-turn");
        }
        if (!documents.wasShown(agreement.id(), agreement.documentVersion(), who.holder())) {
            throw Rejection.conflict("agreement-not-read");
        }
        head.require(who, agreement, now);
        return Optional.of(new Signable(agreement, all, now));
    }

    private Code lockCode(SignerAtWork who, List<DocumentToSign> wanted, Instant now) {
        return codes.lock(who.holder())
                .filter(one -> one.isGoodAt(now)
                        && one.tries() < Codes.TRIES
                        && one.documents().equals(Codes.subject(wanted)))
                .orElseThrow(() -> Rejection.conflict("agreement-code-expired"));
    }

    private Optional<Rejection> check(SignerAtWork who, Code code, @Nullable String digits) {
        if (!codes.isCode(code, who.holder(), digits == null ? "" : digits)) {
            codes.wrong(who.holder());
            int left = Codes.TRIES - code.tries() - 1;
            return Optional.of(
                    left == 0
                            ? Rejection.conflict("agreement-code-expired")
                            : new Rejection(HttpStatus.FORBIDDEN, "agreement-code-wrong", left));
        }
        codes.used(who.holder());
        mails.takeOff(code.mail());
        return Optional.empty();
    }

    /** @param sms masked number to which the code went by text message; absent where none did */
    private void sign(SignerAtWork who, Signable signable, @Nullable String sms, Instant now) {
        Agreement agreement = signable.agreement();
        List<Signer> all = new ArrayList<>(signable.all());
        for (Signer mine : signable.mine()) {
            String name = printable(who.name(), mine.name()) + head.note(who, agreement, mine);
            Signer signed = mine.signed(name, now, who.means(sms != null), who.account());
            all.replaceAll(one -> one.id().equals(signed.id()) ? signed : one);
            signers.signed(signed, now, who.means(sms != null));
            agreement = chain.append(agreement, content(agreement, signed, who, sms, now));
        }
        Agreement next = agreement.signed(turns.of(agreement, all), now);
        agreements.save(
                next, next.status() == Status.SIGNED ? EventType.AGREEMENT_COMPLETED : EventType.AGREEMENT_SIGNED);
    }

    /** The account's name, unless it is empty or no font of the evidence page has its letters: then the name as frozen. */
    private String printable(@Nullable String name, String frozen) {
        return name == null || name.isBlank() || !pdf.missingGlyphs(name).isEmpty() ? frozen : name;
    }

    private ChainContent content(
            Agreement agreement, Signer signed, SignerAtWork who, @Nullable String sms, Instant now) {
        String mail = who.mail();
        String channel = mail == null ? null : Mailbox.masked(mail);
        return new ChainContent(
                What.SIGNED,
                now,
                agreement.documentVersion(),
                agreement.documentHash(),
                signed.party(),
                signed.name(),
                who.means(sms != null),
                sms == null ? channel : sms,
                consentText(agreement),
                List.of());
    }
}
