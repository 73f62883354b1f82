package fr.stagein.offers.offers.publishing;

import fr.stagein.offers.offers.publishing.OfferChecks.Found;
import fr.stagein.offers.offers.rules.AgeRules.HoursBreach;
import fr.stagein.offers.offers.rules.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was found in words, for who writes and for who reads. */
@Component
public class FindingTexts {

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param kind stable name of what it is
     * @param field of the offer where it was found
     * @param blocking whether an offer with it waits for the operator whoever wrote it
     * @param words what was found, as it is written; empty where nothing is
     * @param message what is wrong and what to do
     */
    public record FindingView(String kind, String field, boolean blocking, String words, String message) {}

    public List<FindingView> of(Found found, Locale language) {
        return Stream.concat(
                        found.hours().stream().map(breach -> view(breach, language)),
                        found.words().stream().map(finding -> view(finding, language)))
                .toList();
    }

    private FindingView view(Finding finding, Locale language) {
        String message = messages.getMessage(
                "finding." + finding.kind(), new Object[] {finding.words(), finding.article()}, language);
        return new FindingView(finding.kind().name(), finding.field(), finding.blocking(), finding.words(), message);
    }

    private FindingView view(HoursBreach breach, Locale language) {
        String message = messages.getMessage(
                "problem." + OfferChecks.code(breach) + ".detail",
                new Object[] {amount(breach), breach.article()},
                language);
        return new FindingView(
                breach.rule().name(),
                OfferChecks.field(breach),
                !breach.forSome(),
                "",
                breach.forSome() ? messages.getMessage("finding.for-some", new Object[] {message}, language) : message);
    }

    /** A length or a time of day: {@code 7 h}, {@code 4 h 30}, {@code 30 min}, alike in every language. */
    static String amount(HoursBreach breach) {
        return breach.allowed().in(Locale.FRENCH);
    }
}
