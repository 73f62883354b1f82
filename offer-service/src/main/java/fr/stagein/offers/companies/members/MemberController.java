package fr.stagein.offers.companies.members;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.InvitationId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A company's team over HTTP. */
@RestController
class MemberController {

    private final Join join;
    private final Members members;
    private final Invitations invitations;
    private final CompanyMembership companyMembership;
    private final Clock clock;

    MemberController(
            Join join, Members members, Invitations invitations, CompanyMembership companyMembership, Clock clock) {
        this.join = join;
        this.members = members;
        this.invitations = invitations;
        this.companyMembership = companyMembership;
        this.clock = clock;
    }

    record Team(List<MemberView> members, List<InvitationView> invitations) {}

    /** @param you whether it is whoever asks */
    record MemberView(
            AccountId accountId,
            @Nullable String email,
            @Nullable Instant joinedAt,
            boolean you) {}

    record InvitationView(InvitationId id, String email, Instant invitedAt, Instant expiresAt) {}

    record NewInvitation(@NotBlank @Email @Size(max = 200) String email) {}

    /** In the body, so that no log on the way has it. */
    record InvitationLink(@PlainText @Size(max = 500) String token) {}

    /**
     * @param open whether it can be accepted
     * @param forYou whether it was sent to the confirmed address of whoever asks
     */
    record Invited(String companyName, boolean open, boolean forYou) {}

    record Joined(CompanyId companyId) {}

    /** Lists a company's members and open invitations, for its members. */
    @GetMapping("/api/companies/{id}/members")
    Team team(@PathVariable CompanyId id, Caller caller) {
        companyMembership.require(caller, id);
        return new Team(
                members.of(id).stream()
                        .map(member -> new MemberView(
                                member.accountId(),
                                member.email(),
                                member.joinedAt(),
                                member.accountId().equals(caller.accountId())))
                        .toList(),
                invitations.openOf(id, clock.instant()).stream()
                        .map(MemberController::view)
                        .toList());
    }

    /**
     * Takes a member off a company's team, for its members. The last member stays.
     *
     * @param member the member's account
     */
    @DeleteMapping("/api/companies/{id}/members/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(@PathVariable CompanyId id, @PathVariable AccountId member, Caller caller) {
        companyMembership.require(caller, id);
        join.leave(id, member);
    }

    /** Invites somebody to a company's team by mail, for its members. */
    @PostMapping("/api/companies/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(@PathVariable CompanyId id, @Valid @RequestBody NewInvitation invitation, Caller caller) {
        companyMembership.require(caller, id);
        return view(join.invite(id, invitation.email().strip().toLowerCase(Locale.ROOT), caller));
    }

    /** Takes back an invitation to a company's team, for its members. */
    @DeleteMapping("/api/companies/{id}/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackInvitation(@PathVariable CompanyId id, @PathVariable InvitationId invitation, Caller caller) {
        companyMembership.require(caller, id);
        join.takeBack(id, invitation);
    }

    /**
     * Shows a signed-in person the invitation behind the link of a mail. The secret comes in the body so that no log
     * has it.
     */
    @PostMapping("/api/companies/joining/look")
    Invited lookAtInvitation(@Valid @RequestBody InvitationLink link, Caller caller) {
        Invitation invitation = join.look(link.token());
        return new Invited(
                invitation.companyName(),
                invitation.isOpen(clock.instant()),
                invitation.isFor(caller.verifiedEmail()) || caller.accountId().equals(invitation.acceptedBy()));
    }

    /** Accepts the invitation behind the link of a mail, for the person to whose confirmed address it was sent. */
    @PostMapping("/api/companies/joining")
    Joined acceptInvitation(@Valid @RequestBody InvitationLink link, Caller caller) {
        return new Joined(join.accept(link.token(), caller));
    }

    private static InvitationView view(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                Objects.requireNonNull(invitation.email()),
                invitation.invitedAt(),
                invitation.expiresAt());
    }
}
