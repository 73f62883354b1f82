package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Signer.Means;
import fr.stagein.events.AccountId;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is about to sign: somebody signed in, or somebody with a link.
 *
 * @param holder to whom a code belongs: the account's id or the link's
 * @param name absent with a link: the name that is printed stands
 * @param mail where codes go; absent for an account without a mailbox
 * @param headFamilyName of somebody who leads a school, empty where the account has none; absent for everybody else
 * @param isSigner whether they sign there
 */
record SignerAtWork(
        String holder,
        @Nullable String name,
        @Nullable String mail,
        @Nullable AccountId account,
        @Nullable String headFamilyName,
        BiPredicate<Placement, Signer> isSigner) {

    /** @param sms whether the code went to a mobile telephone */
    Means means(boolean sms) {
        if (sms) {
            return account == null ? Means.LINK_SMS : Means.SMS_CODE;
        }
        return means();
    }

    Means means() {
        if (account == null) {
            return Means.LINK_CODE;
        }
        return mail == null ? Means.SESSION : Means.MAIL_CODE;
    }

    @Override
    public String toString() {
        return "SignerAtWork[" + means() + "]";
    }
}
