package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.applications.agreements.AgreementViews.Asked;
import fr.stagein.applications.agreements.AgreementViews.BreachView;
import fr.stagein.applications.agreements.AgreementViews.DocumentView;
import fr.stagein.applications.agreements.AgreementViews.EndView;
import fr.stagein.applications.agreements.AgreementViews.FieldView;
import fr.stagein.applications.agreements.AgreementViews.PartView;
import fr.stagein.applications.agreements.AgreementViews.SignerView;
import fr.stagein.applications.agreements.AgreementViews.VersionView;
import fr.stagein.applications.agreements.AskForCode.By;
import fr.stagein.applications.agreements.FrozenDocuments.Summary;
import fr.stagein.applications.agreements.People.Family;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.territory.Part;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what one party reads of an agreement: all parts, as one document that fills up. */
@Component
class AgreementReader {

    private final Parts parts;
    private final Signers signers;
    private final FrozenDocuments documents;
    private final Agreements agreements;
    private final People people;
    private final AgreementRules rules;
    private final AgreementContents contents;
    private final SignAgreement sign;
    private final LastAnswers lastAnswers;
    private final ShowScan scans;
    private final Scans attested;
    private final AfterSignatures after;

    AgreementReader(
            Parts parts,
            Signers signers,
            FrozenDocuments documents,
            Agreements agreements,
            People people,
            AgreementRules rules,
            AgreementContents contents,
            SignAgreement sign,
            LastAnswers lastAnswers,
            ShowScan scans,
            Scans attested,
            AfterSignatures after) {
        this.parts = parts;
        this.signers = signers;
        this.documents = documents;
        this.agreements = agreements;
        this.people = people;
        this.rules = rules;
        this.contents = contents;
        this.sign = sign;
        this.lastAnswers = lastAnswers;
        this.scans = scans;
        this.attested = attested;
        this.after = after;
    }

    /** @param parties what the reader is, at least one; with a link the one it is for */
    AgreementView view(Agreement agreement, Set<Party> parties, SignerAtWork who) {
        Placement placement = agreement.placement();
        Programme programme = rules.of(placement);
        Locale language = LocaleContextHolder.getLocale();
        Map<Part, FilledPart> all = parts.of(agreement.id());
        Family family = people.familyOf(placement.studentId()).orElse(null);
        boolean minor = rules.isMinor(family, all);
        boolean open = agreement.isUnderWay();
        boolean staff = parties.contains(Party.SCHOOL);
        String mail = who.mail();
        return new AgreementView(
                agreement.id(),
                agreement.verifyCode(),
                parties.iterator().next(),
                asked(agreement, parties, hasSigned(agreement, who), hasAttested(agreement, who)),
                placement.applicationId(),
                placement.foundPlaceId(),
                placement.studentId(),
                placement.programme(),
                programme.label(language.getLanguage()),
                placement.week(),
                placement.weeks().last(),
                agreement.status(),
                agreement.documentVersion(),
                agreement.turns(),
                agreement.since(),
                partViews(programme, all, minor, parties, agreement),
                open ? breaches(agreement, family, all, language) : List.of(),
                document(agreement, who),
                documents.of(agreement.id()).stream()
                        .map(AgreementReader::version)
                        .toList(),
                agreement.changedSinceFreeze(),
                agreement.verifyCode(),
                sign.consentText(agreement),
                mail == null ? By.SESSION : By.EMAIL,
                mail == null ? null : Mailbox.masked(mail),
                agreements
                        .endOf(agreement.id())
                        .map(end -> new EndView(end.by(), end.reason(), end.at(), agreement.lastDay()))
                        .orElse(null),
                staff && open && rules.incomplete(placement, all, minor).isEmpty(),
                staff && agreement.mayBecome(Status.WITHDRAWN),
                staff && open && placement.isFoundAlone(),
                agreement.onPaper(),
                staff && agreement.status() == Status.FROZEN,
                scans.of(agreement, parties, who),
                after.amends(agreement),
                after.differences(agreement, language),
                after.amendments(agreement),
                after.mayAmend(agreement, parties),
                after.mayBreakOff(agreement, parties));
    }

    private List<BreachView> breaches(
            Agreement agreement, @Nullable Family family, Map<Part, FilledPart> all, Locale language) {
        return contents.breaches(agreement, family, all).stream()
                .map(breach -> new BreachView(breach.rule(), breach.article(), breach.message(language), breach.day()))
                .toList();
    }

    private boolean hasAttested(Agreement agreement, SignerAtWork who) {
        AccountId account = who.account();
        return account != null
                && attested.whereAttested(account, List.of(agreement.id())).contains(agreement.id());
    }

    private boolean hasSigned(Agreement agreement, SignerAtWork who) {
        AccountId account = who.account();
        return account != null
                && signers.whereSigned(account, List.of(agreement.id())).contains(agreement.id());
    }

    /**
     * What is asked of somebody who is these parties.
     *
     * @param signed whether they have signed the newest document: of two guardians one may be done before the other
     * @param attested whether what waits on paper was attested by them: somebody else confirms it
     */
    static Asked asked(Agreement agreement, Set<Party> parties, boolean signed, boolean attested) {
        if (!agreement.isUnderWay()) {
            return Asked.DONE;
        }
        return agreement.turns().stream()
                .filter(turn -> parties.contains(turn.party()))
                .filter(turn -> !(signed && turn.party() == Party.GUARDIAN && turn.what() == Task.SIGN))
                .filter(turn -> !(attested && turn.what() == Task.CONFIRM))
                .findFirst()
                .map(turn -> switch (turn.what()) {
                    case FILL -> Asked.FILL;
                    case FREEZE -> Asked.FREEZE;
                    case SIGN -> Asked.SIGN;
                    case CONFIRM -> Asked.CONFIRM;
                })
                .orElse(Asked.WAIT);
    }

    private List<PartView> partViews(
            Programme programme, Map<Part, FilledPart> all, boolean minor, Set<Party> parties, Agreement agreement) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        List<PartView> views = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part == Part.GUARDIAN && !minor) {
                continue;
            }
            FilledPart filled = all.getOrDefault(part, FilledPart.empty(part));
            List<String> missing = AgreementRules.missing(programme, filled, minor);
            boolean yours = agreement.isUnderWay() && parties.contains(Turns.party(part));
            Map<String, String> proposed =
                    yours && filled.revision() == 0 ? lastAnswers.of(part, agreement.placement()) : Map.of();
            views.add(new PartView(
                    part,
                    yours,
                    filled.revision(),
                    missing.isEmpty(),
                    missing,
                    programme.fields(part).stream()
                            .filter(field -> field.kind() != Kind.DAYS)
                            .map(field -> new FieldView(
                                    field.id(),
                                    field.label(language),
                                    field.kind(),
                                    field.required(),
                                    field.material(),
                                    filled.values().get(field.id()),
                                    proposed.get(field.id())))
                            .toList(),
                    filled.days()));
        }
        return views;
    }

    private @Nullable DocumentView document(Agreement agreement, SignerAtWork who) {
        int number = agreement.documentVersion();
        if (number == 0) {
            return null;
        }
        Snapshot snapshot = documents.snapshot(agreement.id(), number).orElseThrow();
        List<Signer> all = signers.of(agreement.id(), number);
        return new DocumentView(
                number,
                snapshot.frozenAt(),
                String.valueOf(agreement.documentHash()),
                snapshot.text(),
                all.stream().map(one -> signer(agreement, all, one, who)).toList(),
                documents.wasShown(agreement.id(), number, who.holder()));
    }

    private static SignerView signer(Agreement agreement, List<Signer> all, Signer one, SignerAtWork who) {
        boolean you = who.isSigner().test(agreement.placement(), one);
        return new SignerView(
                one.id(),
                one.party(),
                one.name(),
                one.required(),
                one.position(),
                you,
                you && agreement.status() == Status.FROZEN && Turns.mayNow(all, one),
                one.signedAt(),
                one.means(),
                one.carriedFrom(),
                one.paperOnly());
    }

    private static VersionView version(Summary summary) {
        return new VersionView(
                summary.number(),
                summary.frozenAt(),
                summary.changedFields(),
                summary.voided(),
                summary.sha256(),
                summary.sealedSha256());
    }
}
