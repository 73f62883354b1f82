package fr.stagein.offers.companies.members;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.InvitationId;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A colleague is invited, joins, leaves. */
@Component
class Join {

    /** Nobody has more colleagues in a day; whoever misuses a company's name to send mails does. */
    private static final int MOST_A_DAY = 20;

    private final Invitations invitations;
    private final InvitationLinks links;
    private final Companies companies;
    private final Members members;
    private final Clock clock;

    Join(Invitations invitations, InvitationLinks links, Companies companies, Members members, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.companies = companies;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    public Invitation invite(CompanyId id, String email, Caller by) {
        Company company = companies.get(id);
        requireVerified(company);
        Instant now = clock.instant();
        if (members.of(id).stream().anyMatch(member -> email.equals(member.email()))) {
            throw Rejection.field("email", "member-already");
        }
        if (invitations.sentSince(id, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw Rejection.conflict("too-many-invitations", MOST_A_DAY);
        }
        var invitation =
                Invitation.of(new InvitationId(UUID.randomUUID()), id, company.name(), email, by.accountId(), now);
        try {
            invitations.add(invitation);
        } catch (DuplicateKeyException again) {
            throw Rejection.field("email", "invited-already");
        }
        return invitation;
    }

    /** Does nothing where it is closed already. */
    @Transactional
    public void takeBack(CompanyId company, InvitationId id) {
        Invitation invitation = invitations
                .lock(id)
                .filter(one -> one.companyId().equals(company))
                .orElseThrow(NotFound::new);
        if (invitation.closedAt() == null) {
            invitations.close(invitation.closed(null, clock.instant()));
        }
    }

    /** What a link leads to, for whoever has it. */
    @Transactional(readOnly = true)
    public Invitation look(String token) {
        return links.read(token).flatMap(invitations::find).orElseThrow(Join::unknown);
    }

    /** Whoever pressed twice has joined once. */
    @Transactional
    public CompanyId accept(String token, Caller caller) {
        Invitation invitation = links.read(token).flatMap(invitations::lock).orElseThrow(Join::unknown);
        AccountId who = caller.accountId();
        if (who.equals(invitation.acceptedBy())) {
            return invitation.companyId();
        }
        Instant now = clock.instant();
        if (!invitation.isOpen(now)) {
            throw Rejection.conflict("invitation-closed");
        }
        if (!invitation.isFor(caller.verifiedEmail())) {
            throw Rejection.conflict("invitation-other-address");
        }
        Company company = companies.get(invitation.companyId());
        requireVerified(company);
        if (!company.members().contains(who)) {
            companies.save(company.joinedBy(who), EventType.COMPANY_CHANGED);
            companies.memberJoined(company.id(), who, caller.verifiedEmail(), now);
        }
        invitations.close(invitation.closed(who, now));
        return company.id();
    }

    @Transactional
    public void leave(CompanyId id, AccountId member) {
        Company company = companies.get(id);
        if (!company.members().contains(member)) {
            throw new NotFound();
        }
        if (!company.mayLeave(member)) {
            throw Rejection.conflict("last-member");
        }
        companies.save(company.leftBy(member), EventType.COMPANY_CHANGED);
    }

    /** @return whether there was one */
    @Transactional
    public boolean closeNextExpired() {
        Instant now = clock.instant();
        return invitations
                .lockExpired(now)
                .map(invitation -> {
                    invitations.close(invitation.closed(null, now));
                    return true;
                })
                .orElse(false);
    }

    /** Mails in the name of a company that nobody has looked at would be somebody's trick. */
    private static void requireVerified(Company company) {
        if (company.status() != CompanyState.Status.VERIFIED) {
            throw Rejection.conflict("company-not-verified");
        }
    }

    private static Rejection unknown() {
        return new Rejection(HttpStatus.NOT_FOUND, "invitation-unknown");
    }
}
