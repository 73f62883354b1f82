package fr.stagein.offers.offers.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.companies.directory.Workplace;
import fr.stagein.offers.offers.publishing.FindingTexts;
import fr.stagein.offers.offers.publishing.FindingTexts.FindingView;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.OfferChecks;
import fr.stagein.offers.offers.publishing.OfferFacts;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.trades.Trades;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator's queue of offers. Who decides names the version that they read, so nothing unread is approved. */
@RestController
class ReviewController {

    private final Offers offers;
    private final ApproveOffer approve;
    private final ReturnOffer giveBack;
    private final Companies companies;
    private final Trades trades;
    private final OfferChecks checks;
    private final FindingTexts texts;
    private final TerritoryCalendar calendar;

    ReviewController(
            Offers offers,
            ApproveOffer approve,
            ReturnOffer giveBack,
            Companies companies,
            Trades trades,
            OfferChecks checks,
            FindingTexts texts,
            TerritoryCalendar calendar) {
        this.offers = offers;
        this.approve = approve;
        this.giveBack = giveBack;
        this.companies = companies;
        this.trades = trades;
        this.checks = checks;
        this.texts = texts;
        this.calendar = calendar;
    }

    /**
     * @param tradeLabel absent while the company has only its own words for the trade
     * @param tradeWords what the company calls the trade, where none of the catalogue fitted
     * @param readBy the working day after it was sent
     * @param late whether that day is over
     * @param shownBefore whether it was on show and its words were changed
     */
    record OfferToRead(
            OfferId id,
            long version,
            CompanyId companyId,
            String companyName,
            CompanyState.Status companyStatus,
            @JsonUnwrapped OfferFacts facts,
            @Nullable String tradeCode,
            @Nullable String tradeLabel,
            @Nullable String tradeWords,
            List<OfferState.WeekSeats> weeks,
            Workplace workplace,
            long breakMinutes,
            Instant submittedAt,
            LocalDate readBy,
            boolean late,
            boolean shownBefore,
            List<FindingView> findings) {}

    /**
     * @param version of the offer that was read, from 1
     * @param tradeCode the trade of the catalogue that it is; needed where the offer has none yet
     */
    record Approval(
            @Min(1) long version,

            @Nullable @Size(max = 5) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String tradeCode) {}

    /**
     * @param version of the offer that was read, from 1
     * @param reason for the company
     */
    record Return(
            @Min(1) long version,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 1000)
            String reason) {}

    /** Lists the offers that wait for the operator to read them, with what the checks found. */
    @GetMapping("/api/offers/to-review")
    List<OfferToRead> offersToReview(Locale language) {
        return offers.toBeRead().stream().map(offer -> view(offer, language)).toList();
    }

    /**
     * Approves an offer that the operator has read: it is shown from now on. The body names the version that was read.
     */
    @PostMapping("/api/offers/{id}/approve")
    void approveOffer(@PathVariable OfferId id, @Valid @RequestBody Approval approval, Caller caller) {
        approve.approve(caller, id, approval.version(), approval.tradeCode());
    }

    /**
     * Returns an offer to its company with a reason, for the operator. An offer that is shown is hidden until it has
     * been sent and read again.
     */
    @PostMapping("/api/offers/{id}/return")
    void returnOffer(@PathVariable OfferId id, @Valid @RequestBody Return given, Caller caller) {
        giveBack.giveBack(caller, id, given.version(), given.reason());
    }

    private OfferToRead view(Offer offer, Locale language) {
        Company company = companies.get(offer.companyId());
        Instant submitted = Objects.requireNonNull(offer.publication().submittedAt());
        String trade = offer.text().tradeCode();
        LocalDate readBy = calendar.workingDayFrom(calendar.dayOf(submitted).plusDays(1));
        return new OfferToRead(
                offer.id(),
                offer.version(),
                company.id(),
                company.name(),
                company.status(),
                OfferFacts.of(offer),
                trade,
                trade == null ? null : trades.get(trade).label(),
                offer.text().tradeWords(),
                offer.schedule().weeks(),
                company.workplaces().stream()
                        .filter(each -> each.id().equals(offer.content().workplaceId()))
                        .findFirst()
                        .orElseThrow(),
                offer.schedule().rest().toMinutes(),
                submitted,
                readBy,
                calendar.today().isAfter(readBy),
                offer.publication().publishedAt() != null,
                texts.of(checks.of(offer), language));
    }
}
