package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementState.Party;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a party to an agreement is called on paper, which is in French. */
@Component
class PartyNames {

    private final AgreementRules rules;
    private final MessageSource messages;

    PartyNames(AgreementRules rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    /** In the holidays whoever else speaks for the school speaks for the chamber. */
    String of(Party party, Placement placement) {
        boolean institution =
                switch (party) {
                    case SCHOOL, TEACHER, PRINCIPAL -> true;
                    case STUDENT, GUARDIAN, COMPANY, TUTOR -> false;
                };
        boolean chamber = institution && rules.of(placement).isSignedByChamber();
        return messages.getMessage("agreement.role." + (chamber ? "CHAMBER" : party.name()), null, Locale.FRENCH);
    }
}
