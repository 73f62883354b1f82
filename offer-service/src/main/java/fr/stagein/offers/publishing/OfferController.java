package fr.stagein.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.Companies;
import fr.stagein.offers.companies.Company;
import fr.stagein.offers.publishing.FindingTexts.FindingView;
import fr.stagein.offers.publishing.Offer.Accessibility;
import fr.stagein.offers.trades.Trades;
import fr.stagein.offers.visibility.Schools;
import fr.stagein.offers.visibility.Schools.ListedSchool;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers over HTTP, for the people of their company. */
@RestController
class OfferController {

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";
    private static final int USUAL_BREAK = 60;

    private final Offers offers;
    private final Companies companies;
    private final Trades trades;
    private final Territory territory;
    private final OfferChecks checks;
    private final FindingTexts texts;
    private final CompanyMembership companyMembership;
    private final TerritoryCalendar calendar;
    private final Schools schools;

    OfferController(
            Offers offers,
            Companies companies,
            Trades trades,
            Territory territory,
            OfferChecks checks,
            FindingTexts texts,
            CompanyMembership companyMembership,
            TerritoryCalendar calendar,
            Schools schools) {
        this.offers = offers;
        this.companies = companies;
        this.trades = trades;
        this.territory = territory;
        this.checks = checks;
        this.texts = texts;
        this.companyMembership = companyMembership;
        this.calendar = calendar;
        this.schools = schools;
    }

    /**
     * @param version of the offer that the change was made from; absent for a new one
     * @param tradeCode absent where no trade of the catalogue fits
     * @param tradeWords what the company calls it then
     * @param weekPlan from Monday to Friday, if there is one
     * @param breakMinutes an hour if absent
     * @param reservation absent to show it to everybody
     */
    record OfferDraft(
            @Nullable Long version,
            @NotNull WorkplaceId workplaceId,

            @FreeText(Handling.REVIEWED) @PlainText @Size(max = 120)
            String title,

            @Nullable @Size(max = 5) @Pattern(regexp = ONE_LINE)
            String tradeCode,

            @Nullable @FreeText(Handling.REVIEWED) @Size(max = 80) @Pattern(regexp = ONE_LINE)
            String tradeWords,

            @FreeText(Handling.REVIEWED) @PlainText @Size(max = 4000)
            String description,

            @NotEmpty @Size(max = 10) List<@PlainText String> programmes,
            @NotEmpty @Size(max = 60) List<@Valid WantedSeats> weeks,
            @NotNull LocalTime dayStart,
            @NotNull LocalTime dayEnd,

            @Nullable @FreeText(Handling.REVIEWED) @Size(max = 500) @Pattern(regexp = ONE_LINE)
            String clothing,

            @Nullable @Size(min = 5, max = 5)
            List<@FreeText(Handling.REVIEWED) @PlainText @Size(max = 600) String> weekPlan,

            @Nullable @Min(0) @Max(240) Integer breakMinutes,

            @Nullable @FreeText(Handling.REVIEWED) @Size(max = 500) @Pattern(regexp = ONE_LINE)
            String food,

            @Nullable @Size(max = 10) List<@NotNull Accessibility> accessibility,
            @Nullable @Valid WantedReservation reservation) {}

    /** @param schoolId absent for priority education */
    record WantedReservation(
            @Nullable SchoolId schoolId, @NotNull LocalDate until) {}

    /**
     * For whom offers may be kept.
     *
     * @param until the latest day for an offer that is written today
     * @param prioritySchools how many schools of priority education there are
     */
    record Reservable(LocalDate until, int prioritySchools, List<ListedSchool> schools) {}

    /** As far as it is written yet. */
    record OfferSketch(
            @Nullable @Size(max = 200) String title,
            @Nullable @Size(max = 80) String tradeWords,
            @Nullable @Size(max = 4000) String description,
            @Nullable @Size(max = 5) List<@Size(max = 1000) String> weekPlan,
            @Nullable @Size(max = 500) String clothing,
            @Nullable @Size(max = 500) String food,
            @Nullable @Size(max = 10) List<@NotNull String> programmes,
            @Nullable LocalTime dayStart,
            @Nullable LocalTime dayEnd,
            @Nullable @Min(0) @Max(240) Integer breakMinutes) {}

    record CheckedSketch(List<FindingView> findings) {}

    record WantedSeats(@NotNull Week week, @Min(1) @Max(50) int seats) {}

    record OwnedOffer(
            OfferId id,
            long version,
            CompanyId companyId,
            WorkplaceId workplaceId,
            String title,
            @Nullable String tradeCode,
            @Nullable String tradeWords,
            String description,
            List<String> programmes,
            List<SeatsLeft> weeks,
            LocalTime dayStart,
            LocalTime dayEnd,
            @Nullable String clothing,
            List<String> weekPlan,
            long breakMinutes,
            @Nullable String food,
            List<Accessibility> accessibility,
            Offer.Status status,
            @Nullable Instant submittedAt,
            @Nullable String returnReason,
            @Nullable Reservation reservation) {}

    record SeatsLeft(Week week, int seats, int seatsLeft) {}

    @GetMapping("/api/companies/{id}/offers")
    List<OwnedOffer> offersOfCompany(@PathVariable CompanyId id, Caller caller) {
        companyMembership.require(caller, id);
        return offers.of(id).stream().map(this::view).toList();
    }

    @GetMapping("/api/offers/reservable")
    Reservable reservable() {
        return new Reservable(latestReservation(), schools.ofPriority(), schools.all());
    }

    @PostMapping("/api/companies/{id}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public OwnedOffer draftOffer(@PathVariable CompanyId id, @Valid @RequestBody OfferDraft draft, Caller caller) {
        companyMembership.require(caller, id);
        var offer = offer(new OfferId(UUID.randomUUID()), 1, companies.get(id), draft, null);
        offers.add(offer);
        return view(offer);
    }

    @PutMapping("/api/offers/{id}")
    @Transactional
    public OwnedOffer changeOffer(@PathVariable OfferId id, @Valid @RequestBody OfferDraft draft, Caller caller) {
        Offer before = mine(id, caller);
        if (draft.version() == null || draft.version() != before.version()) {
            throw new OptimisticLockingFailureException("Offer " + id + " was changed meanwhile");
        }
        Offer after = offer(id, before.version() + 1, companies.get(before.companyId()), draft, before);
        offers.confirmed(id).forEach((week, given) -> requireSeats(after, week, given));
        boolean readAgain = after.status() == Offer.Status.PUBLISHED
                && !after.readsLike(before)
                && !checks.mayBeShownUnread(after, companies.get(before.companyId()));
        Offer saved = readAgain ? after.toBeReadAgain(calendar.now()) : after;
        offers.save(saved, EventType.OFFER_CHANGED);
        return view(saved);
    }

    /** What a reader would find in it, told while it is written. Keeps nothing. */
    @PostMapping("/api/offers/check")
    CheckedSketch checkOffer(@Valid @RequestBody OfferSketch sketch, Locale language) {
        return new CheckedSketch(texts.of(checks.of(sketch), language));
    }

    /** Sends it: to the students where its company is trusted and nothing was found, else to the operator first. */
    @PostMapping("/api/offers/{id}/publish")
    @Transactional
    public OwnedOffer publishOffer(@PathVariable OfferId id, Caller caller) {
        Offer offer = mine(id, caller);
        Company company = companies.get(offer.companyId());
        if (!offer.maySend()
                || company.status() == CompanyState.Status.REJECTED
                || company.status() == CompanyState.Status.SUSPENDED) {
            throw Rejection.conflict("offer-status");
        }
        boolean unread = checks.mayBeShownUnread(offer, company);
        Offer sent = unread ? offer.published(calendar.now()) : offer.sent(calendar.now());
        offers.save(sent, unread ? EventType.OFFER_PUBLISHED : EventType.OFFER_CHANGED);
        return view(sent);
    }

    /** A draft of the same for the next year. */
    @PostMapping("/api/offers/{id}/duplicate")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public OwnedOffer duplicateOffer(@PathVariable OfferId id, Caller caller) {
        Offer again = mine(id, caller).nextYear(new OfferId(UUID.randomUUID()), calendar.today(), calendar.now());
        offers.add(again);
        return view(again);
    }

    @PostMapping("/api/offers/{id}/close")
    @Transactional
    public OwnedOffer closeOffer(@PathVariable OfferId id, Caller caller) {
        Offer offer = mine(id, caller);
        if (!offer.mayClose()) {
            throw Rejection.conflict("offer-status");
        }
        Offer closed = offer.closed();
        offers.save(closed, EventType.OFFER_CLOSED);
        return view(closed);
    }

    private Offer mine(OfferId id, Caller caller) {
        Offer offer = offers.find(id).orElseThrow(NotFound::new);
        companyMembership.require(caller, offer.companyId());
        return offer;
    }

    private Offer offer(OfferId id, long version, Company company, OfferDraft draft, @Nullable Offer before) {
        if (company.workplaces().stream().noneMatch(at -> at.id().equals(draft.workplaceId()))) {
            throw Rejection.field("workplaceId", "unknown-workplace");
        }
        String trade = orNull(draft.tradeCode());
        String tradeWords = orNull(draft.tradeWords());
        if (trade == null && tradeWords == null) {
            throw Rejection.field("tradeCode", "trade-needed");
        }
        if (trade != null && !trades.exists(trade)) {
            throw Rejection.field("tradeCode", "unknown-trade");
        }
        if (!territory.programmes().containsAll(draft.programmes())) {
            throw Rejection.field("programmes", "unknown-programme");
        }
        Integer breakMinutes = draft.breakMinutes();
        Duration rest = Duration.ofMinutes(breakMinutes == null ? USUAL_BREAK : breakMinutes);
        checks.requireHours(draft.dayStart(), draft.dayEnd(), rest, draft.programmes());
        List<WeekSeats> weeks = draft.weeks().stream()
                .map(wanted -> new WeekSeats(wanted.week(), wanted.seats()))
                .sorted(Comparator.comparing(WeekSeats::week))
                .toList();
        Offer.repeated(weeks).ifPresent(week -> {
            throw Rejection.field("weeks", "week-twice", week);
        });
        LocalDate today = calendar.today();
        weeks.stream()
                .map(WeekSeats::week)
                .filter(week -> week.hasBegunBy(today))
                // A week that was there before may pass without making the offer unchangeable.
                .filter(week -> before == null
                        || before.weeks().stream().noneMatch(w -> w.week().equals(week)))
                .findFirst()
                .ifPresent(week -> {
                    throw Rejection.field("weeks", "week-past", week);
                });
        return new Offer(
                id,
                version,
                company.id(),
                draft.workplaceId(),
                draft.title().strip(),
                trade,
                tradeWords,
                draft.description().strip(),
                orNone(draft.weekPlan()),
                draft.programmes(),
                weeks,
                draft.dayStart(),
                draft.dayEnd(),
                rest,
                draft.clothing(),
                draft.food(),
                orNone(draft.accessibility()),
                before == null ? Offer.Status.DRAFT : before.status(),
                before == null ? calendar.now() : before.createdAt(),
                before == null ? null : before.publishedAt(),
                before == null ? null : before.submittedAt(),
                before == null ? null : before.returnReason(),
                reservation(draft.reservation(), before));
    }

    private @Nullable Reservation reservation(@Nullable WantedReservation wanted, @Nullable Offer before) {
        if (wanted == null) {
            return null;
        }
        var wish = new Reservation(wanted.schoolId(), wanted.until());
        if (before != null && wish.equals(before.reservation())) {
            return wish;
        }
        if (before != null && !before.mayReserve(wish)) {
            throw Rejection.field("reservation", "reservation-after-publication");
        }
        if (wish.until().isBefore(calendar.today()) || wish.until().isAfter(latestReservation())) {
            throw Rejection.field(
                    "reservation", "reservation-until", territory.rules().reservedDays());
        }
        SchoolId school = wish.schoolId();
        if (school == null ? schools.ofPriority() == 0 : !schools.knows(school)) {
            throw Rejection.field("reservation", "reservation-school");
        }
        return wish;
    }

    private LocalDate latestReservation() {
        return calendar.today().plusDays(territory.rules().reservedDays());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void requireSeats(Offer offer, Week week, int given) {
        int seats = offer.weeks().stream()
                .filter(one -> one.week().equals(week))
                .mapToInt(WeekSeats::seats)
                .sum();
        if (seats < given) {
            throw Rejection.field("weeks", "seats-below-confirmed", week, given);
        }
    }

    private OwnedOffer view(Offer offer) {
        Map<Week, Integer> given = offers.confirmed(offer.id());
        return new OwnedOffer(
                offer.id(),
                offer.version(),
                offer.companyId(),
                offer.workplaceId(),
                offer.title(),
                offer.tradeCode(),
                offer.tradeWords(),
                offer.description(),
                offer.programmes(),
                offer.weeks().stream()
                        .map(week -> new SeatsLeft(
                                week.week(),
                                week.seats(),
                                Math.max(0, week.seats() - given.getOrDefault(week.week(), 0))))
                        .toList(),
                offer.dayStart(),
                offer.dayEnd(),
                offer.clothing(),
                offer.weekPlan(),
                offer.rest().toMinutes(),
                offer.food(),
                offer.accessibility(),
                offer.status(),
                offer.submittedAt(),
                offer.returnReason(),
                offer.reservation());
    }
}
