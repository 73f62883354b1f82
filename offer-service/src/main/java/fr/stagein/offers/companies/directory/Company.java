package fr.stagein.offers.companies.directory;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.Siret;
import fr.stagein.events.WorkplaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company and the way it goes: it waits until the operator has verified it; only then are its offers shown.
 *
 * @param reason why it was rejected or suspended, told to its members
 * @param members who acts for it
 * @param registryName its name in the national registry, absent where that did not know it
 * @param silent whether it has left its last applicants without an answer; measured, not decided
 * @param size as the registry told when it registered, absent where it did not
 */
public record Company(
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
        List<AccountId> members,
        List<Workplace> workplaces,
        Instant registeredAt,
        @Nullable String registryName,
        Intake intake,
        boolean silent,
        @Nullable CompanySize size) {

    public Company {
        members = List.copyOf(members);
        workplaces = List.copyOf(workplaces);
    }

    /**
     * What it takes in for now.
     *
     * @param candidatesPerMonth applications a calendar month at most, absent without a limit
     */
    public record Intake(boolean paused, @Nullable Integer candidatesPerMonth) {

        public static final Intake OPEN = new Intake(false, null);
    }

    /** Whether the operator may put it into that status now. */
    public boolean mayBecome(Status next) {
        return switch (next) {
            case VERIFIED -> status != Status.VERIFIED;
            case REJECTED -> status == Status.AWAITING_VERIFICATION;
            case SUSPENDED -> status == Status.VERIFIED;
            case AWAITING_VERIFICATION -> false;
        };
    }

    public Company become(Status next, @Nullable String why) {
        if (!mayBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        return with(next, why, members, workplaces, intake);
    }

    public Company with(Workplace another) {
        List<Workplace> all = new ArrayList<>(workplaces);
        all.add(another);
        return with(status, reason, members, all, intake);
    }

    public Company with(Intake changed) {
        return with(status, reason, members, workplaces, changed);
    }

    public Company joinedBy(AccountId member) {
        List<AccountId> all = new ArrayList<>(members);
        all.add(member);
        return with(status, reason, all, workplaces, intake);
    }

    /** Empty where it is not its own. */
    public Optional<Workplace> workplace(WorkplaceId which) {
        return workplaces.stream().filter(at -> at.id().equals(which)).findFirst();
    }

    /** With another spelling of its name or of what it does. */
    public Company corrected(String otherName, String otherActivity) {
        return new Company(
                id,
                version + 1,
                siret,
                otherName,
                otherActivity,
                publicBody,
                status,
                reason,
                contactEmail,
                contactPhone,
                members,
                workplaces,
                registeredAt,
                registryName,
                intake,
                silent,
                size);
    }

    /** With this in the place of the workplace of the same id. */
    public Company corrected(Workplace changed) {
        return with(
                status,
                reason,
                members,
                workplaces.stream()
                        .map(at -> at.id().equals(changed.id()) ? changed : at)
                        .toList(),
                intake);
    }

    /** Somebody has to act for it. */
    public boolean mayLeave(AccountId member) {
        return members.contains(member) && members.size() > 1;
    }

    public Company leftBy(AccountId member) {
        if (!mayLeave(member)) {
            throw new IllegalStateException("Nobody would act for " + id);
        }
        return with(
                status,
                reason,
                members.stream().filter(one -> !one.equals(member)).toList(),
                workplaces,
                intake);
    }

    /** The same without somebody who is erased, were it the last who acts for it. */
    public Company without(AccountId member) {
        return with(
                status,
                reason,
                members.stream().filter(one -> !one.equals(member)).toList(),
                workplaces,
                intake);
    }

    /** The same without anybody to write to, call or act for it. */
    public Company withoutPeople() {
        return new Company(
                id,
                version + 1,
                siret,
                name,
                activity,
                publicBody,
                status,
                reason,
                "",
                null,
                List.of(),
                workplaces,
                registeredAt,
                registryName,
                intake,
                silent,
                size);
    }

    /** The same, a version later: there is news of it. */
    public Company again() {
        return with(status, reason, members, workplaces, intake);
    }

    private Company with(
            Status next, @Nullable String why, List<AccountId> people, List<Workplace> places, Intake takes) {
        return new Company(
                id,
                version + 1,
                siret,
                name,
                activity,
                publicBody,
                next,
                why,
                contactEmail,
                contactPhone,
                people,
                places,
                registeredAt,
                registryName,
                takes,
                silent,
                size);
    }

    /** What other services learn of it. */
    public CompanyState state() {
        return new CompanyState(
                id,
                version,
                siret.value(),
                name,
                activity,
                publicBody,
                status,
                members,
                workplaces.stream()
                        .map(at -> new CompanyState.Workplace(
                                at.id(), at.label(), at.communeCode(), at.communeName(), at.lat(), at.lon()))
                        .toList(),
                intake.paused(),
                intake.candidatesPerMonth());
    }
}
