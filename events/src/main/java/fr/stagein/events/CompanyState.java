package fr.stagein.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company (structure d'accueil: firm, association or public body) and its workplaces.
 *
 * @param siret 14 digits that name one establishment
 * @param activity what it does, in words
 * @param publicBody whether it is a public body; matters for the youngest students
 * @param memberAccountIds accounts that work at the company and act for it
 * @param paused whether it takes no applications for now; absent in states from before companies could pause
 * @param candidatesPerMonth how many applications a month it takes at most, 1 or more; absent without a limit
 */
public record CompanyState(
        CompanyId companyId,
        long version,
        String siret,
        String name,
        String activity,
        boolean publicBody,
        Status status,
        List<AccountId> memberAccountIds,
        List<Workplace> workplaces,
        @Nullable Boolean paused,
        @Nullable Integer candidatesPerMonth)
        implements State {

    public CompanyState {
        memberAccountIds = List.copyOf(memberAccountIds);
        workplaces = List.copyOf(workplaces);
    }

    /** Only a verified company's offers are shown. */
    public enum Status {
        AWAITING_VERIFICATION,
        VERIFIED,
        REJECTED,
        SUSPENDED
    }

    /**
     * @param communeCode INSEE code
     * @param lat degrees north, WGS 84
     * @param lon degrees east, WGS 84
     */
    public record Workplace(
            WorkplaceId id, String label, String communeCode, String communeName, double lat, double lon) {}

    @Override
    public String aggregateId() {
        return companyId.toString();
    }
}
