package fr.stagein.offers.offers.oversight;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.companies.acts.Changes;
import fr.stagein.offers.companies.acts.OperatorAct.Change;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.offers.companies.acts.OperatorActs;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.companies.directory.Workplace;
import fr.stagein.offers.offers.oversight.CorrectionController.CompanyCorrection;
import fr.stagein.offers.offers.oversight.CorrectionController.OfferCorrection;
import fr.stagein.offers.offers.oversight.CorrectionController.WorkplaceCorrection;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.OfferText;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.trades.Trades;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Communes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mends what a company wrote. The company hears of it each time; what changes nothing is no correction. */
@Component
class Correct {

    private final Companies companies;
    private final Offers offers;
    private final Trades trades;
    private final Communes communes;
    private final OperatorActs acts;

    Correct(Companies companies, Offers offers, Trades trades, Communes communes, OperatorActs acts) {
        this.companies = companies;
        this.offers = offers;
        this.trades = trades;
        this.communes = communes;
        this.acts = acts;
    }

    @Transactional
    void company(CompanyId id, CompanyCorrection wanted, Caller caller) {
        Company before = read(id, wanted.version());
        Company after =
                before.corrected(wanted.name().strip(), wanted.activity().strip());
        List<Change> changes = new Changes()
                .of("name", before.name(), after.name())
                .of("activity", before.activity(), after.activity())
                .found();
        if (!changes.isEmpty()) {
            companies.save(after, EventType.COMPANY_CORRECTED);
            acts.record(id, Kind.COMPANY_CORRECTED, null, changes, caller);
        }
    }

    @Transactional
    void workplace(CompanyId id, WorkplaceId which, WorkplaceCorrection wanted, Caller caller) {
        Company company = read(id, wanted.version());
        Workplace before = company.workplace(which).orElseThrow(NotFound::new);
        var commune = communes.find(wanted.communeCode())
                .orElseThrow(() -> Rejection.field("communeCode", "unknown-commune"));
        // Within the commune the place stays where it is on the map.
        boolean moves = !commune.code().equals(before.communeCode());
        var after = new Workplace(
                which,
                wanted.label().strip(),
                wanted.address().strip(),
                commune.code(),
                commune.name(),
                moves ? commune.lat() : before.lat(),
                moves ? commune.lon() : before.lon());
        List<Change> changes = new Changes()
                .of("label", before.label(), after.label())
                .of("address", before.address(), after.address())
                .of("commune", before.communeName(), after.communeName())
                .found();
        if (changes.isEmpty()) {
            return;
        }
        companies.save(company.corrected(after), EventType.COMPANY_CORRECTED);
        if (moves) {
            offers.of(id).stream()
                    .filter(offer -> offer.content().workplaceId().equals(which))
                    .filter(offer -> offer.state(after.communeName()).isPresent())
                    .forEach(offer -> offers.save(offer.again(), EventType.OFFER_CHANGED));
        }
        acts.record(id, Kind.WORKPLACE_CORRECTED, null, before.label(), null, changes, caller);
    }

    @Transactional
    void offer(OfferId id, OfferCorrection wanted, Caller caller) {
        Offer before = offers.find(id).orElseThrow(NotFound::new);
        if (!before.publication().mayBeCorrected()) {
            throw Rejection.conflict("offer-status");
        }
        if (before.version() != wanted.version()) {
            throw Rejection.conflict("offer-changed");
        }
        if (!trades.exists(wanted.tradeCode())) {
            throw Rejection.field("tradeCode", "unknown-trade");
        }
        OfferText said = before.text();
        List<String> plan = wanted.weekPlan();
        Offer after = before.corrected(new OfferText(
                wanted.title(),
                wanted.tradeCode(),
                said.tradeWords(),
                wanted.description(),
                plan == null ? List.of() : plan,
                wanted.notes().notes()));
        OfferText says = after.text();
        Changes all = new Changes()
                .of("title", said.title(), says.title())
                .of("trade", label(said), label(says))
                .of("description", said.description(), says.description())
                .of("weekPlan", String.join("\n", said.weekPlan()), String.join("\n", says.weekPlan()));
        says.notes()
                .byField()
                .forEach((field, note) -> all.of(field, said.notes().byField().get(field), note));
        List<Change> changes = all.found();
        if (changes.isEmpty()) {
            return;
        }
        offers.save(after, EventType.OFFER_CHANGED);
        // What a draft or an unread offer says is on no stream: its company hears of the correction as news of itself.
        companies.save(companies.get(before.companyId()).again(), EventType.COMPANY_CORRECTED);
        acts.record(before.companyId(), Kind.OFFER_CORRECTED, id, said.title(), null, changes, caller);
    }

    private Company read(CompanyId id, long version) {
        Company company = companies.get(id);
        if (company.version() != version) {
            throw new OptimisticLockingFailureException("Company " + id + " was changed meanwhile");
        }
        return company;
    }

    private @Nullable String label(OfferText text) {
        String code = text.tradeCode();
        return code == null ? text.tradeWords() : trades.get(code).label();
    }
}
