package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.Siret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member or the operator sees of a company.
 *
 * @param registryName absent where the national registry did not know the SIRET: the operator looks closer
 * @param silent whether its offers are hidden until it answers again
 */
public record CompanyView(
        CompanyId id,
        long version,
        Siret siret,
        String name,
        String activity,
        boolean publicBody,
        Status status,
        @Nullable String reason,
        String contactEmail,
        @Nullable String contactPhone,
        List<Workplace> workplaces,
        Instant registeredAt,
        @Nullable String registryName,
        boolean paused,
        @Nullable Integer candidatesPerMonth,
        boolean silent,
        @Nullable CompanySize size) {

    public static CompanyView of(Company company) {
        return new CompanyView(
                company.id(),
                company.version(),
                company.siret(),
                company.name(),
                company.activity(),
                company.publicBody(),
                company.status(),
                company.reason(),
                company.contactEmail(),
                company.contactPhone(),
                company.workplaces(),
                company.registeredAt(),
                company.registryName(),
                company.intake().paused(),
                company.intake().candidatesPerMonth(),
                company.silent(),
                company.size());
    }
}
