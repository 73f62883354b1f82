package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.BreachView;
import fr.stagein.applications.agreements.FillPart.Written;
import fr.stagein.applications.agreements.People.Family;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.FieldError;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.territory.Part;
import fr.stagein.territory.WrittenDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what is wrong with a part while somebody types, and what a correction would do; keeps nothing. */
@Component
class CheckPart {

    private final Agreements agreements;
    private final Placements placements;
    private final Parts parts;
    private final People people;
    private final AgreementRules rules;
    private final AgreementContents contents;
    private final AgreementPdf pdf;
    private final MessageSource messages;

    CheckPart(
            Agreements agreements,
            Placements placements,
            Parts parts,
            People people,
            AgreementRules rules,
            AgreementContents contents,
            AgreementPdf pdf,
            MessageSource messages) {
        this.agreements = agreements;
        this.placements = placements;
        this.parts = parts;
        this.people = people;
        this.rules = rules;
        this.contents = contents;
        this.pdf = pdf;
        this.messages = messages;
    }

    /**
     * @param changes fields that differ from the newest document
     * @param voidsSignatures whether all would have to sign again
     */
    record Checked(
            List<FieldError> problems,
            List<BreachView> breaches,
            List<String> missing,
            List<String> changes,
            boolean voidsSignatures) {}

    @Transactional(readOnly = true)
    Checked check(Caller caller, AgreementId id, Written written) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        Placement placement = agreement.placement();
        Set<Party> parties = people.requireParty(caller, placement);
        if (!People.mayFill(parties, placement, written.part())) {
            throw new NotFound();
        }
        Locale language = LocaleContextHolder.getLocale();
        var check = new PartCheck(rules.of(placement), written.part(), written.values(), written.days());
        List<FieldError> problems = new ArrayList<>(check.problems().stream()
                .map(one -> new FieldError(one.field(), text(one.code(), language)))
                .toList());
        if (problems.isEmpty() && !AgreementRules.isInWeek(placement, rules.of(placement), check.days())) {
            problems.add(new FieldError(
                    "days",
                    text(
                            "agreement-day-outside",
                            language,
                            WrittenDates.days(
                                    placement.weeks().firstDay(),
                                    placement.weeks().lastDay(),
                                    language))));
        }
        placements.elsewhere(placement, check.days()).stream()
                .findFirst()
                .ifPresent(day -> problems.add(new FieldError(
                        "days", text("agreement-day-elsewhere", language, WrittenDates.dayOfWeek(day, language)))));
        check.values().forEach((field, value) -> {
            List<String> missing = pdf.missingGlyphs(value);
            if (!missing.isEmpty()) {
                problems.add(new FieldError(
                        "values[" + field + "]",
                        text("agreement-glyph-missing", language, String.join(" ", missing), field)));
            }
        });
        var filled = new FilledPart(written.part(), written.revision(), check.values(), check.days(), false);
        Map<Part, FilledPart> all = parts.of(id);
        all.put(written.part(), filled);
        Family family = people.familyOf(placement.studentId()).orElse(null);
        List<String> changes = contents.changes(agreement, all);
        return new Checked(
                problems,
                contents.breaches(agreement, family, all).stream()
                        .map(breach ->
                                new BreachView(breach.rule(), breach.article(), breach.message(language), breach.day()))
                        .toList(),
                AgreementRules.missing(rules.of(placement), filled, rules.isMinor(family, all)),
                changes,
                contents.voids(placement, changes));
    }

    private String text(String code, Locale language, Object... arguments) {
        return messages.getMessage("problem." + code + ".detail", arguments, language);
    }
}
