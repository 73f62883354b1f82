package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SchoolTerms.Delegation;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Who signs where the head does: the head whom the document names, not one before or after, or somebody to whom the
 * signature is delegated today, as the document prints it.
 */
@Component
class HeadSignature {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final SchoolTermsStore terms;
    private final FrozenDocuments documents;
    private final TerritoryCalendar calendar;

    HeadSignature(SchoolTermsStore terms, FrozenDocuments documents, TerritoryCalendar calendar) {
        this.terms = terms;
        this.documents = documents;
        this.calendar = calendar;
    }

    /** @throws Rejection if one of these signatures is the head's and whoever is about to give it is not who is printed */
    void require(SignerAtWork who, Agreement agreement, List<Signer> mine) {
        for (Signer signer : mine) {
            if (signer.party() == Party.PRINCIPAL && !signer.hasSigned()) {
                require(who, agreement, signer);
            }
        }
    }

    private void require(SignerAtWork who, Agreement agreement, Signer signer) {
        String family = who.headFamilyName();
        if (family != null) {
            if (!names(signer.name(), family)) {
                throw Rejection.conflict("agreement-head-other", signer.name());
            }
            return;
        }
        Delegation delegation =
                delegationOf(who, agreement).orElseThrow(() -> Rejection.conflict("agreement-delegation-over"));
        if (!printedOn(agreement).contains(delegation.id())) {
            throw Rejection.conflict("agreement-delegation-not-printed");
        }
    }

    /** What stands behind the name of who signs for the head; empty for anybody else. */
    String note(SignerAtWork who, Agreement agreement, Signer signer) {
        return signer.party() != Party.PRINCIPAL || who.headFamilyName() != null
                ? ""
                : delegationOf(who, agreement)
                        .map(one -> ", " + one.function() + ", par délégation (" + one.act() + ")")
                        .orElse("");
    }

    private Optional<Delegation> delegationOf(SignerAtWork who, Agreement agreement) {
        return terms.of(agreement.placement().schoolId()).delegationsOn(calendar.today()).stream()
                .filter(one -> one.isTo(who.mail()))
                .findFirst();
    }

    private List<UUID> printedOn(Agreement agreement) {
        return documents
                .snapshot(agreement.id(), agreement.documentVersion())
                .map(Snapshot::delegations)
                .orElse(List.of());
    }

    /** Whether what is printed has each part of that family name, however it is written. */
    static boolean names(String printed, String family) {
        List<String> words = words(printed);
        return words(family).stream().allMatch(words::contains);
    }

    private static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
