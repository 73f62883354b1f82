package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.People.Family;
import fr.stagein.applications.agreements.SchoolTerms.Guardians;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
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

    /** Who is reached neither by an account nor by mail signs on paper. */
    List<Signer> of(Programme programme, boolean minor) {
        List<Signer> signers = new ArrayList<>();
        for (Signatory signatory : programme.signatories(minor)) {
            switch (signatory.party()) {
                case STUDENT -> add(signers, signatory, Party.STUDENT, family.student(), "student.name", null);
                case GUARDIAN -> guardians(signers, signatory);
                case COMPANY -> {
                    if (placement.isFoundAlone()) {
                        addByMail(signers, signatory, Party.COMPANY, "company.representative.name", companyMailbox());
                    } else {
                        add(signers, signatory, Party.COMPANY, null, "company.representative.name", null);
                    }
                }
                case TUTOR -> tutor(signers, signatory);
                case TEACHER -> add(signers, signatory, Party.TEACHER, null, "teacher.name", null);
                case PRINCIPAL -> add(signers, signatory, Party.PRINCIPAL, null, "school.head.name", null);
                // Who leads the chamber signs as who leads a school does.
                case CHAMBER -> add(signers, signatory, Party.PRINCIPAL, null, "chamber.representative.name", null);
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
            addByMail(guardians, signatory, Party.GUARDIAN, guardian(number, "name"), value(guardian(number, "mail")));
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

    /** Of a company without an account. */
    private @Nullable String companyMailbox() {
        String mail = value("company.mail");
        return mail == null ? companyMail : mail;
    }

    /** Where the tutor is the representative, whoever signs for the company signs for both. */
    private void tutor(List<Signer> signers, Signatory signatory) {
        String mail = value("tutor.mail");
        if (mail == null && isRepresentative()) {
            if (placement.isFoundAlone()) {
                addByMail(signers, signatory, Party.TUTOR, "tutor.name", companyMailbox());
            } else {
                add(signers, signatory, Party.TUTOR, null, "tutor.name", null);
            }
            return;
        }
        addByMail(signers, signatory, Party.TUTOR, "tutor.name", mail);
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

    private void addByMail(
            List<Signer> signers, Signatory signatory, Party party, String nameField, @Nullable String mail) {
        if (mail != null) {
            add(signers, signatory, party, null, nameField, mail);
            return;
        }
        String name = value(nameField);
        signers.add(Signer.onPaperOnly(party, name == null ? "" : name, signatory.order(), signatory.required()));
    }

    private @Nullable String value(String field) {
        return values.get(field);
    }
}
