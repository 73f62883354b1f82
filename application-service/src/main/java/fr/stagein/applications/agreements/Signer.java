package fr.stagein.applications.agreements;

import fr.stagein.documents.AgreementText.SignatureLine;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who signs a document.
 *
 * @param account whose account it has to be; absent where the party says it (company, school) or there is none
 * @param name as printed, then of who signed
 * @param mail where the link of somebody without an account goes
 * @param position who has a higher one signs after all required ones with a lower
 * @param signedBy account of who signed
 * @param besidesOthers of a guardian whose signature is needed besides the other's, by the school's setting
 * @param carriedFrom number of the document that was signed, where this one differs from it in nothing of substance
 * @param paperOnly whether there is neither an account nor a mailbox: then only a signature on paper is possible
 */
record Signer(
        UUID id,
        Party party,
        @Nullable AccountId account,
        String name,
        @Nullable String mail,
        int position,
        boolean required,
        boolean besidesOthers,
        @Nullable Instant signedAt,
        @Nullable Means means,
        @Nullable AccountId signedBy,
        @Nullable Integer carriedFrom,
        boolean paperOnly) {

    /** How somebody showed who they are when they signed. */
    enum Means {
        /** Signed in, and a code from the mailbox that the account has. */
        MAIL_CODE,
        /** Signed in alone: the account has no mailbox. */
        SESSION,
        /** A link and a code from the mailbox that the parties gave. */
        LINK_CODE,
        /** Signed in, and a code by text message to the mobile telephone that the document names. */
        SMS_CODE,
        /** A link from the mailbox that the parties gave, and a code by text message. */
        LINK_SMS,
        /** By hand: one person attests that the scan carries the signature, another confirms it. */
        PAPER
    }

    static Signer to(
            Party party,
            @Nullable AccountId account,
            String name,
            @Nullable String mail,
            int position,
            boolean required) {
        return new Signer(
                UUID.randomUUID(),
                party,
                account,
                name,
                mail,
                position,
                required,
                false,
                null,
                null,
                null,
                null,
                false);
    }

    /** Somebody who is reached neither by an account nor by mail. */
    static Signer onPaperOnly(Party party, String name, int position, boolean required) {
        return new Signer(
                UUID.randomUUID(), party, null, name, null, position, required, false, null, null, null, null, true);
    }

    /** The same, needed besides the others of its party. */
    Signer besideOthers() {
        return new Signer(
                id,
                party,
                account,
                name,
                mail,
                position,
                required,
                true,
                signedAt,
                means,
                signedBy,
                carriedFrom,
                paperOnly);
    }

    boolean hasSigned() {
        return signedAt != null;
    }

    /**
     * Whether it is the same person for the same party, in another document: a name or a mailbox may have been corrected.
     */
    boolean isSame(Signer other) {
        return party == other.party
                && Objects.equals(account, other.account)
                && (account != null || party != Party.GUARDIAN || name.equals(other.name));
    }

    /** Whether one link goes to both: somebody who signs for two parties does so at once. Each guardian has their own. */
    boolean isReachedWith(Signer other) {
        return mail != null
                && mail.equals(other.mail)
                && name.equals(other.name)
                && !(party == Party.GUARDIAN && other.party == Party.GUARDIAN);
    }

    Signer signed(String who, Instant at, Means by, @Nullable AccountId account) {
        return new Signer(
                id,
                party,
                this.account,
                who,
                mail,
                position,
                required,
                besidesOthers,
                at,
                by,
                account,
                null,
                paperOnly);
    }

    /** @param document number of the one that is printed on the paper, where it is an earlier one */
    Signer signedOnPaper(Instant at, @Nullable Integer document) {
        return new Signer(
                id,
                party,
                account,
                name,
                mail,
                position,
                required,
                besidesOthers,
                at,
                Means.PAPER,
                null,
                document,
                paperOnly);
    }

    boolean isOnPaper() {
        return means == Means.PAPER;
    }

    /** @param document that was signed */
    Signer carried(Signer before, int document) {
        return new Signer(
                id,
                party,
                account,
                before.name,
                mail,
                position,
                required,
                besidesOthers,
                before.signedAt,
                before.means,
                before.signedBy,
                before.carriedFrom == null ? document : before.carriedFrom,
                paperOnly);
    }

    /** @param note printed under the name */
    SignatureLine line(String role, @Nullable String note) {
        return new SignatureLine(role, name, note);
    }

    /** Ids of the signers of the document before, each with the id that the same one has in the next. */
    static Map<UUID, UUID> sameAs(List<Signer> before, List<Signer> next) {
        Map<UUID, UUID> same = new HashMap<>();
        for (Signer old : before) {
            next.stream()
                    .filter(signer -> old.isSame(signer) && !signer.hasSigned())
                    .findFirst()
                    .ifPresent(signer -> same.put(old.id(), signer.id()));
        }
        return same;
    }

    /** The next document's signers, with the signatures that the same people gave for the one before. */
    static List<Signer> carried(List<Signer> before, List<Signer> next, int document) {
        return next.stream()
                .map(signer -> before.stream()
                        .filter(old -> old.hasSigned() && old.isSame(signer))
                        .findFirst()
                        .map(old -> signer.carried(old, document))
                        .orElse(signer))
                .toList();
    }
}
