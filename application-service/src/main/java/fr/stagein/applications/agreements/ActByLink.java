package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.applications.agreements.AskForCode.CodeSent;
import fr.stagein.applications.agreements.BringScan.Brought;
import fr.stagein.applications.agreements.FillPart.Written;
import fr.stagein.applications.agreements.Links.Link;
import fr.stagein.applications.agreements.SignAgreement.DocumentToSign;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody without an account acts from the mail, with its link and code: fills in the company's part, or signs one
 * document. Five wrong codes lock a link; the next document has links of its own.
 */
@Component
class ActByLink {

    private final Links links;
    private final Agreements agreements;
    private final Signers signers;
    private final FrozenDocuments documents;
    private final ShowAgreement show;
    private final FillPart fill;
    private final AskForCode ask;
    private final SignAgreement sign;
    private final RefuseAgreement refuse;
    private final PaperIntake intake;
    private final BringScan bring;
    private final TransactionTemplate transaction;

    ActByLink(
            Links links,
            Agreements agreements,
            Signers signers,
            FrozenDocuments documents,
            ShowAgreement show,
            FillPart fill,
            AskForCode ask,
            SignAgreement sign,
            RefuseAgreement refuse,
            PaperIntake intake,
            BringScan bring,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.agreements = agreements;
        this.signers = signers;
        this.documents = documents;
        this.show = show;
        this.fill = fill;
        this.ask = ask;
        this.sign = sign;
        this.refuse = refuse;
        this.intake = intake;
        this.bring = bring;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param token what stands behind the {@code #} of the link */
    record LinkSecret(String token, String code) {
        @Override
        public String toString() {
            return "LinkSecret[]";
        }
    }

    /** Somebody whose link is good, in the transaction that has the agreement locked. */
    private record Visitor(
            Link link, Agreement agreement, @Nullable Signer signer, SignerAtWork who) {
        Party party() {
            return signer == null ? Party.COMPANY : signer.party();
        }
    }

    AgreementView view(LinkSecret key) {
        var view = new AtomicReference<AgreementView>();
        open(key, visitor -> view.set(show.show(visitor.agreement(), Set.of(visitor.party()), visitor.who())));
        return view.get();
    }

    /** The company's part; a link for signing fills in nothing. */
    AgreementView fill(LinkSecret key, Written written) {
        open(key, visitor -> {
            if (visitor.signer() != null) {
                throw new NotFound();
            }
            fill.fillByLink(visitor.agreement().id(), written);
        });
        return view(key);
    }

    CodeSent code(LinkSecret key, boolean bySms) {
        var sent = new AtomicReference<CodeSent>();
        open(
                key,
                visitor -> sent.set(ask.ask(
                        visitor.who(),
                        List.of(new DocumentToSign(
                                visitor.agreement().id(), visitor.link().number(), null)),
                        bySms)));
        return sent.get();
    }

    AgreementView sign(LinkSecret key, int document, String sha256, String digits) {
        var visitor = new AtomicReference<Visitor>();
        open(key, one -> visitor.set(one));
        sign.sign(
                visitor.get().who(),
                List.of(new DocumentToSign(visitor.get().agreement().id(), document, sha256)),
                digits);
        return view(key);
    }

    AgreementView refuse(LinkSecret key, int document, String reason) {
        var view = new AtomicReference<AgreementView>();
        open(key, visitor -> {
            refuse.refuse(visitor.who(), visitor.agreement().id(), document, reason);
            Agreement ended = agreements.find(visitor.agreement().id()).orElseThrow(NotFound::new);
            view.set(show.show(ended, Set.of(visitor.party()), visitor.who()));
        });
        return view.get();
    }

    /** The paper with their own signature. The file is read for nobody whose link and code are not good. */
    AgreementView bring(LinkSecret key, Brought brought) {
        open(key, ActByLink::own);
        intake.read(
                brought.file(),
                scanned -> open(
                        key,
                        visitor ->
                                bring.bringByLink(visitor.agreement(), visitor.who(), own(visitor), brought, scanned)));
        return view(key);
    }

    /** A link to the company's part signs nothing. */
    private static Signer own(Visitor visitor) {
        Signer own = visitor.signer();
        if (own == null) {
            throw new NotFound();
        }
        return own;
    }

    byte[] file(LinkSecret key) {
        var file = new AtomicReference<byte[]>();
        open(key, visitor -> {
            Agreement agreement = visitor.agreement();
            int number = agreement.documentVersion();
            file.set(documents
                    .sealedFile(agreement.id(), number)
                    .or(() -> documents.file(agreement.id(), number))
                    .orElseThrow(NotFound::new));
        });
        return file.get();
    }

    private void open(LinkSecret key, Consumer<Visitor> step) {
        UUID id = links.read(key.token()).orElseThrow(() -> Rejection.conflict("agreement-link-unknown"));
        Optional<Rejection> wrong = transaction.execute(status -> {
            Agreement agreement = links.agreementOf(id)
                    .flatMap(agreements::lock)
                    .orElseThrow(() -> Rejection.conflict("agreement-link-unknown"));
            Link link = links.find(id).orElseThrow(() -> Rejection.conflict("agreement-link-unknown"));
            Optional<Rejection> refused = links.wrongCode(link, key.code());
            if (refused.isPresent()) {
                // The wrong try is kept: the transaction goes through.
                return refused;
            }
            requireNotReplaced(link, agreement);
            step.accept(visitor(link, agreement));
            return Optional.empty();
        });
        if (wrong != null && wrong.isPresent()) {
            throw wrong.get();
        }
    }

    private static void requireNotReplaced(Link link, Agreement agreement) {
        if (!link.replaced()) {
            return;
        }
        if (!agreement.isUnderWay()) {
            throw Rejection.conflict("agreement-over");
        }
        throw link.number() == 0
                ? Rejection.conflict("agreement-link-unknown")
                : Rejection.conflict("agreement-version-old", agreement.documentVersion());
    }

    private Visitor visitor(Link link, Agreement agreement) {
        Signer own = signers.of(agreement.id(), link.number()).stream()
                .filter(signer -> signer.id().equals(link.signer()))
                .findFirst()
                .orElse(null);
        var who = new SignerAtWork(
                link.id().toString(),
                null,
                link.mail(),
                null,
                null,
                (placement, signer) -> own != null && (signer.id().equals(own.id()) || signer.isReachedWith(own)));
        return new Visitor(link, agreement, own, who);
    }
}
