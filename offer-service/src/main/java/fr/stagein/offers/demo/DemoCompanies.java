package fr.stagein.offers.demo;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Siret;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.companies.directory.Company.Intake;
import fr.stagein.offers.companies.directory.Establishment;
import fr.stagein.offers.companies.directory.Registry;
import fr.stagein.offers.companies.directory.Workplace;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.OfferContent;
import fr.stagein.offers.offers.publishing.OfferSchedule;
import fr.stagein.offers.offers.publishing.OfferText;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.publishing.PracticalNotes;
import fr.stagein.offers.offers.publishing.Publication;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import fr.stagein.territory.Communes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs at start where {@code stagein.demo.load} is on; what is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("stagein.demo.load")
class DemoCompanies implements ApplicationRunner {

    private final TerritoryPack pack;
    private final Companies companies;
    private final Communes communes;
    private final Offers offers;
    private final Registry registry;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCompanies(
            TerritoryPack pack,
            Companies companies,
            Communes communes,
            Offers offers,
            Registry registry,
            TransactionTemplate transaction,
            Clock clock) {
        this.pack = pack;
        this.companies = companies;
        this.communes = communes;
        this.offers = offers;
        this.registry = registry;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Row> workplaces = pack.table("workplaces.csv");
        pack.each(
                "companies.csv",
                row -> transaction.execute(status -> {
                    if (companies.find(CompanyId.of(row.text("id"))).isEmpty()) {
                        Company company = company(row, workplaces);
                        companies.add(
                                company,
                                // Nobody verified them today, so nobody is told.
                                company.status() == Status.VERIFIED
                                        ? EventType.COMPANY_CHANGED
                                        : EventType.COMPANY_REGISTERED);
                    }
                    return row;
                }));
        pack.each(
                "offers.csv",
                row -> transaction.execute(status -> {
                    if (offers.find(OfferId.of(row.text("id"))).isEmpty()) {
                        offers.add(offer(row));
                    }
                    return row;
                }));
    }

    private Company company(Row row, List<Row> workplaces) {
        Siret siret = Siret.of(row.text("siret"));
        return new Company(
                CompanyId.of(row.text("id")),
                1,
                siret,
                row.text("name"),
                row.text("activity"),
                Boolean.parseBoolean(row.text("publicBody")),
                Status.valueOf(row.text("status")),
                null,
                row.text("contactEmail"),
                row.text("contactPhone"),
                row.list("memberAccountIds").map(AccountId::of).toList(),
                workplaces.stream()
                        .filter(at -> at.text("companyId").equals(row.text("id")))
                        .map(this::workplace)
                        .toList(),
                clock.instant(),
                row.text("name"),
                Intake.OPEN,
                false,
                registry.find(siret).map(Establishment::size).orElse(null));
    }

    private Workplace workplace(Row row) {
        return new Workplace(
                WorkplaceId.of(row.text("id")),
                row.text("label"),
                row.text("address"),
                row.text("communeCode"),
                communes.find(row.text("communeCode")).orElseThrow().name(),
                row.number("lat"),
                row.number("lon"));
    }

    private Offer offer(Row row) {
        Instant now = clock.instant();
        return new Offer(
                OfferId.of(row.text("id")),
                1,
                CompanyId.of(row.text("companyId")),
                new OfferContent(
                        WorkplaceId.of(row.text("workplaceId")),
                        new OfferText(
                                row.text("title"),
                                row.text("tradeCode"),
                                null,
                                row.text("description"),
                                List.of(),
                                PracticalNotes.ofClothing(row.text("clothing"))),
                        row.list("programmes").toList(),
                        new OfferSchedule(
                                row.list("weeks")
                                        .map(week -> new WeekSeats(
                                                Week.of(week.substring(0, week.indexOf(':'))),
                                                Integer.parseInt(week.substring(week.indexOf(':') + 1))))
                                        .toList(),
                                LocalTime.parse(row.text("dayStart")),
                                LocalTime.parse(row.text("dayEnd")),
                                Duration.ofHours(1)),
                        List.of(),
                        null),
                new Publication(Publication.Status.valueOf(row.text("status")), now, now, null, null));
    }
}
