package fr.stagein.offers.finding.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.OfferId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.companies.directory.Workplace;
import fr.stagein.offers.finding.search.SearchResult.OfferWeek;
import fr.stagein.offers.finding.search.SearchResult.Reserved;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.publishing.OfferFacts;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.publishing.Publication.Status;
import fr.stagein.offers.offers.trades.Trade;
import fr.stagein.offers.offers.trades.Trades;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finding offers, signed in or not. */
@RestController
class SearchController {

    private final OfferSearch search;
    private final ComingWeeks weeks;
    private final Offers offers;
    private final Companies companies;
    private final Trades trades;
    private final CompanyMembership companyMembership;
    private final Viewers viewers;

    SearchController(
            OfferSearch search,
            ComingWeeks weeks,
            Offers offers,
            Companies companies,
            Trades trades,
            CompanyMembership companyMembership,
            Viewers viewers) {
        this.search = search;
        this.weeks = weeks;
        this.offers = offers;
        this.companies = companies;
        this.trades = trades;
        this.companyMembership = companyMembership;
        this.viewers = viewers;
    }

    record OfferDetail(
            OfferId id,
            @JsonUnwrapped OfferFacts facts,
            String tradeCode,
            String tradeLabel,
            String family,
            String familyLabel,
            List<OfferWeek> weeks,
            Workplace workplace,
            CompanyCard company,
            Status status,
            long breakMinutes,
            List<Accessibility> accessibility,
            boolean paused,
            @Nullable Reserved reserved) {}

    record CompanyCard(CompanyId id, String name, String activity, boolean publicBody) {}

    /** Searches the open offers, for everybody. The start comes in the body so that no log has it, and is not kept. */
    @PostMapping("/api/offers/search")
    SearchResult searchOffers(@Valid @RequestBody SearchRequest request, @Nullable Caller caller) {
        return search.search(request, viewers.of(caller));
    }

    /** Gives everybody an offer that is shown, and a company's members each of their own. */
    @GetMapping("/api/offers/{id}")
    OfferDetail offer(@PathVariable OfferId id, @Nullable Caller caller) {
        Offer offer = offers.find(id).orElseThrow(NotFound::new);
        Company company = companies.get(offer.companyId());
        Viewer viewer = viewers.of(caller);
        boolean shown = offer.status() == Status.PUBLISHED
                && company.status() == CompanyState.Status.VERIFIED
                && viewer.mayBeShown(offer.content().reservation());
        if (!shown && (caller == null || !companyMembership.holds(caller, company.id()))) {
            throw new NotFound();
        }
        String code = offer.text().tradeCode();
        if (code == null) {
            throw new NotFound();
        }
        Trade trade = trades.get(code);
        return new OfferDetail(
                offer.id(),
                OfferFacts.of(offer),
                trade.code(),
                trade.label(),
                trade.family(),
                trade.familyLabel(),
                weeks.of(id),
                company.workplaces().stream()
                        .filter(at -> at.id().equals(offer.content().workplaceId()))
                        .findFirst()
                        .orElseThrow(),
                new CompanyCard(company.id(), company.name(), company.activity(), company.publicBody()),
                offer.status(),
                offer.schedule().rest().toMinutes(),
                offer.content().accessibility(),
                company.intake().paused(),
                Reserved.now(offer.content().reservation(), viewer));
    }
}
