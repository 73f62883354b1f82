package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.People.Family;
import fr.stagein.applications.agreements.SchoolTerms.Guardians;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Signatory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who signs a document, by programme, family and what the parts say. */
final class SignerList {

    private final Placement placement;
    private final Family family;
    private final Map<String, String> values;
    private final @Nullable String companyMail;
    private final Guardians wanted;

    /**
     * @param companyMail to which the link for the company's part went, if one did
     * @param wanted how many of the guardians
     */
    SignerList(
            Placement placement,
            Family family,
            Map<String, String> values,
            @Nullable String companyMail,
            Guardians wanted) {
        this.wanted = wanted;
        this.placement = placement;
        this.family = family;
        this.values = values;
        this.companyMail = companyMail;
    }

    /** @throws Rejection if somebody who has to sign has neither an account nor a mailbox */
    List<Signer> of(Programme programme, boolean minor) {
        List<Signer> signers = new ArrayList<>();
        for (Signatory signatory : programme.signatories(minor)) {
            switch (signatory.party()) {
                case STUDENT -> add(signers, signatory, Party.STUDENT, family.student(), "student.name", null);
                case GUARDIAN -> guardians(signers, signatory);
                case COMPANY ->
                    add(signers, signatory, Party.COMPANY, null, "company.representative.name", companyMailbox());
                case TUTOR -> add(signers, signatory, Party.TUTOR, null, "tutor.name", tutorMailbox(signatory));
                case TEACHER -> add(signers, signatory, Party.TEACHER, null, "teacher.name", null);
                case PRINCIPAL -> add(signers, signatory, Party.PRINCIPAL, null, "school.head.name", null);
                case CHAMBER -> throw new IllegalStateException("A chamber cannot sign yet");
            }
        }
        return signers;
    }

    private void guardians(List<Signer> signers, Signatory signatory) {
        List<Signer> guardians = new ArrayList<>();
        int number = 0;
        for (AccountId guardian : family.guardians()) {
            number++;
            String field = guardian(number, "name");
            add(
                    guardians,
                    signatory,
                    Party.GUARDIAN,
                    guardian,
                    values.containsKey(field) ? field : guardian(1, "name"),
                    null);
        }
        // Those without an account sign by link: the first where nobody has one, the others where all have to.
        int last = wanted == Guardians.ALL ? named() : family.guardians().isEmpty() ? 1 : 0;
        for (number++; number <= last; number++) {
            String mail = value(guardian(number, "mail"));
            if (mail == null && signatory.required()) {
                throw Rejection.conflict("agreement-guardian-unreachable");
            }
            add(guardians, signatory, Party.GUARDIAN, null, guardian(number, "name"), mail);
        }
        guardians.forEach(one -> signers.add(wanted == Guardians.ALL ? one.besideOthers() : one));
    }

    /** How many guardians the parts name, at least one. */
    private int named() {
        return values.containsKey(guardian(2, "name")) ? 2 : 1;
    }

    private static String guardian(int number, String what) {
        return "guardian." + number + "." + what;
    }

    /** None where its people have accounts. */
    private @Nullable String companyMailbox() {
        if (!placement.isFoundAlone()) {
            return null;
        }
        String mail = value("company.mail");
        if (mail == null && companyMail == null) {
            throw Rejection.conflict("agreement-company-unreachable");
        }
        return mail == null ? companyMail : mail;
    }

    /** None where the tutor is the representative, who signs for both. */
    private @Nullable String tutorMailbox(Signatory signatory) {
        String mail = value("tutor.mail");
        if (mail != null) {
            return mail;
        }
        if (isRepresentative()) {
            return companyMailbox();
        }
        if (signatory.required()) {
            throw Rejection.conflict("agreement-tutor-unreachable");
        }
        return null;
    }

    private boolean isRepresentative() {
        String tutor = value("tutor.name");
        return tutor != null && tutor.equalsIgnoreCase(value("company.representative.name"));
    }

    private void add(
            List<Signer> signers,
            Signatory signatory,
            Party party,
            @Nullable AccountId account,
            String nameField,
            @Nullable String mail) {
        String name = value(nameField);
        signers.add(Signer.to(party, account, name == null ? "" : name, mail, signatory.order(), signatory.required()));
    }

    private @Nullable String value(String field) {
        return values.get(field);
    }
}
