package fr.stagein.offers.demo;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.companies.Communes;
import fr.stagein.offers.companies.Companies;
import fr.stagein.offers.companies.Company;
import fr.stagein.offers.companies.Siret;
import fr.stagein.offers.companies.Workplace;
import fr.stagein.offers.publishing.Offer;
import fr.stagein.offers.publishing.Offers;
import fr.stagein.platform.territory.TerritoryPack;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs at start where {@code stagein.demo.load} is on; what is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("stagein.demo.load")
class DemoCompanies implements ApplicationRunner {

    private static final Pattern LIST = Pattern.compile(";");

    private final TerritoryPack pack;
    private final Companies companies;
    private final Communes communes;
    private final Offers offers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCompanies(
            TerritoryPack pack,
            Companies companies,
            Communes communes,
            Offers offers,
            TransactionTemplate transaction,
            Clock clock) {
        this.pack = pack;
        this.companies = companies;
        this.communes = communes;
        this.offers = offers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Map<String, String>> workplaces = pack.table("workplaces.csv");
        pack.table("companies.csv")
                .forEach(row -> transaction.executeWithoutResult(status -> {
                    if (companies.find(CompanyId.of(cell(row, "id"))).isEmpty()) {
                        Company company = company(row, workplaces);
                        companies.add(
                                company,
                                // Nobody verified them today, so nobody is told.
                                company.status() == Status.VERIFIED
                                        ? EventType.COMPANY_CHANGED
                                        : EventType.COMPANY_REGISTERED);
                    }
                }));
        pack.table("offers.csv")
                .forEach(row -> transaction.executeWithoutResult(status -> {
                    if (offers.find(OfferId.of(cell(row, "id"))).isEmpty()) {
                        offers.add(offer(row));
                    }
                }));
    }

    private Company company(Map<String, String> row, List<Map<String, String>> workplaces) {
        return new Company(
                CompanyId.of(cell(row, "id")),
                1,
                Siret.of(cell(row, "siret")),
                cell(row, "name"),
                cell(row, "activity"),
                Boolean.parseBoolean(cell(row, "publicBody")),
                Status.valueOf(cell(row, "status")),
                null,
                cell(row, "contactEmail"),
                cell(row, "contactPhone"),
                list(cell(row, "memberAccountIds")).map(AccountId::of).toList(),
                workplaces.stream()
                        .filter(at -> cell(at, "companyId").equals(cell(row, "id")))
                        .map(this::workplace)
                        .toList(),
                clock.instant());
    }

    private Workplace workplace(Map<String, String> row) {
        return new Workplace(
                WorkplaceId.of(cell(row, "id")),
                cell(row, "label"),
                cell(row, "address"),
                cell(row, "communeCode"),
                communes.find(cell(row, "communeCode")).orElseThrow().name(),
                Double.parseDouble(cell(row, "lat")),
                Double.parseDouble(cell(row, "lon")));
    }

    private Offer offer(Map<String, String> row) {
        Instant now = clock.instant();
        return new Offer(
                OfferId.of(cell(row, "id")),
                1,
                CompanyId.of(cell(row, "companyId")),
                WorkplaceId.of(cell(row, "workplaceId")),
                cell(row, "title"),
                cell(row, "tradeCode"),
                cell(row, "description"),
                list(cell(row, "programmes")).toList(),
                list(cell(row, "weeks"))
                        .map(week -> new WeekSeats(
                                Week.of(week.substring(0, week.indexOf(':'))),
                                Integer.parseInt(week.substring(week.indexOf(':') + 1))))
                        .sorted(java.util.Comparator.comparing(WeekSeats::week))
                        .toList(),
                LocalTime.parse(cell(row, "dayStart")),
                LocalTime.parse(cell(row, "dayEnd")),
                cell(row, "clothing").isEmpty() ? null : cell(row, "clothing"),
                Offer.Status.valueOf(cell(row, "status")),
                now,
                now);
    }

    private static java.util.stream.Stream<String> list(String cell) {
        return LIST.splitAsStream(cell).filter(part -> !part.isBlank()).map(String::strip);
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("The territory's table lacks the column " + column);
        }
        return value;
    }
}
