package fr.stagein.offers.offers.oversight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.companies.acts.OperatorAct;
import fr.stagein.offers.companies.acts.OperatorActs;
import fr.stagein.offers.companies.answers.AnswerRates;
import fr.stagein.offers.companies.answers.AnswerRates.AnswerFigures;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.companies.directory.CompanyView;
import fr.stagein.offers.offers.oversight.Directory.Found;
import fr.stagein.offers.offers.oversight.Directory.Wanted;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.OfferFacts;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.publishing.Publication.Status;
import fr.stagein.offers.offers.trades.Trades;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All companies, for the operator: a list to search and one company with all that is known of it. */
@RestController
class DirectoryController {

    private final Directory directory;
    private final Companies companies;
    private final Offers offers;
    private final Trades trades;
    private final AnswerRates answers;
    private final OperatorActs acts;
    private final TerritoryCalendar calendar;

    DirectoryController(
            Directory directory,
            Companies companies,
            Offers offers,
            Trades trades,
            AnswerRates answers,
            OperatorActs acts,
            TerritoryCalendar calendar) {
        this.directory = directory;
        this.companies = companies;
        this.offers = offers;
        this.trades = trades;
        this.answers = answers;
        this.acts = acts;
        this.calendar = calendar;
    }

    /**
     * @param members how many people act for it
     * @param placesToCome confirmed ones whose week has not begun: they stay whatever happens to the company
     * @param acts what the operator did, the newest first
     */
    record CompanyFile(
            CompanyView company,
            int members,
            int placesToCome,
            AnswerFigures answers,
            List<OfferOnFile> offers,
            List<OperatorAct> acts) {}

    record OfferOnFile(
            OfferId id,
            long version,
            WorkplaceId workplaceId,
            @JsonUnwrapped OfferFacts facts,
            @Nullable String tradeCode,
            @Nullable String tradeLabel,
            @Nullable String tradeWords,
            List<SeatsGiven> weeks,
            Status status,
            @Nullable Instant publishedAt,
            @Nullable String returnReason) {}

    /** @param given confirmed ones */
    record SeatsGiven(Week week, int seats, int given) {}

    /**
     * Searches all companies by name, SIRET, commune, trade and title of offer, for the operator, one page at a time.
     *
     * @param text words to find, at most 100 characters; all companies if empty
     * @param company only companies in this state; all if absent
     * @param offers only companies with an offer in this state; all if absent
     * @param page which page, 0 to 10,000; the first is 0
     */
    @GetMapping("/api/companies/directory")
    Found directory(
            @RequestParam(defaultValue = "") @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable CompanyFilter company,
            @RequestParam(required = false) @Nullable Status offers,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page) {
        return directory.find(new Wanted(text, company, offers, page));
    }

    /** Gives the operator a company with its offers, its figures and what the operator has done. */
    @GetMapping("/api/companies/{id}/file")
    CompanyFile companyFile(@PathVariable CompanyId id) {
        Company company = companies.get(id);
        Week now = Week.containing(calendar.today());
        List<OfferOnFile> its = offers.of(id).stream().map(this::onFile).toList();
        return new CompanyFile(
                CompanyView.of(company),
                company.members().size(),
                its.stream()
                        .flatMap(offer -> offer.weeks().stream())
                        .filter(week -> week.week().compareTo(now) > 0)
                        .mapToInt(SeatsGiven::given)
                        .sum(),
                answers.figures(id, calendar.now()),
                its,
                acts.of(id));
    }

    private OfferOnFile onFile(Offer offer) {
        Map<Week, Integer> given = offers.confirmed(offer.id());
        String trade = offer.text().tradeCode();
        return new OfferOnFile(
                offer.id(),
                offer.version(),
                offer.content().workplaceId(),
                OfferFacts.of(offer),
                trade,
                trade == null ? null : trades.get(trade).label(),
                offer.text().tradeWords(),
                offer.schedule().weeks().stream()
                        .map(week -> new SeatsGiven(week.week(), week.seats(), given.getOrDefault(week.week(), 0)))
                        .toList(),
                offer.status(),
                offer.publication().publishedAt(),
                offer.publication().returnReason());
    }
}
