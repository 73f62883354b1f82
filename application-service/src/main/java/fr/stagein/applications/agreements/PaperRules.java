package fr.stagein.applications.agreements;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who attests a signature on paper, and who confirms it: two people, neither of whom is of the staff and signs there.
 *
 * <p>Another of the school's staff confirms any scan. Somebody of the side that signed confirms their own: the company's
 * member for company and tutor, a guardian for themselves and the child, a pupil for themselves. Where the school has one
 * account alone, the company's member or a guardian confirms any. What a signer has brought is attested by one of the staff
 * and confirmed by another.
 */
@Component
class PaperRules {

    private static final Set<Party> OF_COMPANY = EnumSet.of(Party.COMPANY, Party.TUTOR);
    private static final Set<Party> OF_FAMILY = EnumSet.of(Party.GUARDIAN, Party.STUDENT);

    private final People people;

    PaperRules(People people) {
        this.people = people;
    }

    /**
     * Somebody who looks at a scan.
     *
     * @param account absent for who came by a link
     */
    record Looker(@Nullable AccountId account, @Nullable String name, Set<Party> parties) {
        boolean isStaff() {
            return parties.contains(Party.SCHOOL);
        }
    }

    /** Whether a signature is the looker's own, as far as account or name tell. */
    static boolean isOwn(Looker looker, Signer signer) {
        AccountId account = signer.account();
        if (account != null) {
            return account.equals(looker.account());
        }
        return looker.parties().contains(signer.party()) && isSameName(looker.name(), signer.name());
    }

    /**
     * Whether it is the looker who says next what becomes of a scan: of one that a signer brought, somebody of the staff
     * attests it first.
     *
     * @param chosen whose signatures the scan carries
     */
    boolean mayConfirm(Looker looker, Placement placement, Scan scan, List<Signer> chosen) {
        AccountId account = looker.account();
        if (account == null || scan.isAttestedBy(account) || scan.isBroughtBy(account)) {
            return false;
        }
        if (looker.isStaff()) {
            return chosen.stream().noneMatch(signer -> isOwn(looker, signer));
        }
        if (scan.attested() == null) {
            return false;
        }
        // Who signed and brought it has said their word: their side is no second pair of eyes.
        return (scan.brought() == null && chosen.stream().allMatch(signer -> isOfSide(looker, signer)))
                || (isAdult(looker) && people.staffOf(placement.schoolId()) < 2);
    }

    private static boolean isAdult(Looker looker) {
        return looker.parties().contains(Party.COMPANY) || looker.parties().contains(Party.GUARDIAN);
    }

    private static boolean isOfSide(Looker looker, Signer signer) {
        AccountId account = signer.account();
        if (looker.parties().contains(Party.COMPANY)) {
            return OF_COMPANY.contains(signer.party());
        }
        if (looker.parties().contains(Party.GUARDIAN)) {
            // Of two guardians each confirms their own.
            return OF_FAMILY.contains(signer.party())
                    && (signer.party() == Party.STUDENT || account == null || account.equals(looker.account()));
        }
        return signer.party() == Party.STUDENT && looker.parties().contains(Party.STUDENT);
    }

    /** Whether the looker may send in the paper with this signature: their own, as far as account or party tell. */
    static boolean mayBring(Looker looker, Signer signer) {
        AccountId account = signer.account();
        return looker.parties().contains(signer.party())
                && (account == null ? signer.mail() == null : account.equals(looker.account()));
    }

    /** Whose turn it is to confirm. */
    List<Party> confirmers(Placement placement) {
        if (people.staffOf(placement.schoolId()) > 1) {
            return List.of(Party.SCHOOL);
        }
        List<Party> others = new ArrayList<>();
        if (people.familyOf(placement.studentId())
                .filter(family -> !family.guardians().isEmpty())
                .isPresent()) {
            others.add(Party.GUARDIAN);
        }
        if (placement.companyId() != null) {
            others.add(Party.COMPANY);
        }
        return others.isEmpty() ? List.of(Party.SCHOOL) : others;
    }

    private static boolean isSameName(@Nullable String one, String other) {
        return one != null && !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}
