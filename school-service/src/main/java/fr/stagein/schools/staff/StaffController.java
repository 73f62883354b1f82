package fr.stagein.schools.staff;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import fr.stagein.schools.accounts.AccountRules;
import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.staff.StaffMember.Position;
import fr.stagein.schools.staff.StaffMember.Standing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A school's staff over HTTP: its heads for all of it, the operator for the heads. */
@RestController
class StaffController {

    private final ChangeStaff change;
    private final StaffList list;
    private final Headship headship;
    private final Clock clock;

    StaffController(ChangeStaff change, StaffList list, Headship headship, Clock clock) {
        this.change = change;
        this.list = list;
        this.headship = headship;
        this.clock = clock;
    }

    /**
     * @param refusal why no account can be made for them, if so
     * @param since when they came, or were last invited
     * @param canBeInvitedAgain whether the mail may be sent once more
     * @param you whether it is whoever asks
     */
    record StaffView(
            StaffMemberId id,
            SchoolId schoolId,
            @Nullable String name,
            @Nullable String email,
            Position position,
            List<ClassId> classIds,
            Standing standing,
            @Nullable Reason refusal,
            @Nullable Instant since,
            boolean canBeInvitedAgain,
            boolean you) {}

    /** @param classIds those a teacher follows; none for a head, who follows all */
    record NewStaff(
            @NotBlank @Email @Size(max = 200) String email,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 100)
            String name,

            @NotNull Position position,
            @NotNull @Size(max = 200) List<@NotNull ClassId> classIds) {

        @Override
        public String toString() {
            return "NewStaff[…]";
        }
    }

    record NewHead(
            @NotBlank @Email @Size(max = 200) String email,

            @Nullable @FreeText(Handling.REFUSED) @Size(max = 100)
            String name) {

        @Override
        public String toString() {
            return "NewHead[…]";
        }
    }

    record FollowedClasses(@NotNull @Size(max = 200) List<@NotNull ClassId> classIds) {}

    /** Lists the staff of a school with their standing, for the head. */
    @GetMapping("/api/schools/{id}/staff")
    List<StaffView> staff(@PathVariable SchoolId id, Caller caller) {
        headship.require(caller, id);
        return list.of(id).stream().map(member -> view(member, caller)).toList();
    }

    /** Invites a teacher or another head to a school by mail, for the head. */
    @PostMapping("/api/schools/{id}/staff")
    @ResponseStatus(HttpStatus.CREATED)
    StaffView inviteStaff(@PathVariable SchoolId id, @Valid @RequestBody NewStaff wanted, Caller caller) {
        headship.require(caller, id);
        List<ClassId> classes = wanted.position() == Position.PRINCIPAL ? List.of() : wanted.classIds();
        return view(
                change.invite(id, address(wanted.email()), name(wanted.name()), wanted.position(), classes), caller);
    }

    /** Replaces the classes that a teacher follows, for the head. */
    @PutMapping("/api/schools/{id}/staff/{member}/classes")
    StaffView setStaffClasses(
            @PathVariable SchoolId id,
            @PathVariable StaffMemberId member,
            @Valid @RequestBody FollowedClasses wanted,
            Caller caller) {
        headship.require(caller, id);
        return view(change.setClasses(id, member, wanted.classIds()), caller);
    }

    /** Mails the invitation of a member of staff once more, for the head, a day after the last one at the earliest. */
    @PostMapping("/api/schools/{id}/staff/{member}/invitation")
    StaffView inviteStaffAgain(@PathVariable SchoolId id, @PathVariable StaffMemberId member, Caller caller) {
        headship.require(caller, id);
        return view(change.inviteAgain(id, member), caller);
    }

    /** Takes somebody off a school's staff, for the head. The last head who has signed in stays. */
    @DeleteMapping("/api/schools/{id}/staff/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeStaff(@PathVariable SchoolId id, @PathVariable StaffMemberId member, Caller caller) {
        headship.require(caller, id);
        change.remove(id, member);
    }

    /** Lists the heads of all schools, for the operator. */
    @GetMapping("/api/schools/heads")
    List<StaffView> heads(Caller caller) {
        return list.heads().stream().map(member -> view(member, caller)).toList();
    }

    /** Invites a head to a school that has none by mail, for the operator. */
    @PostMapping("/api/schools/{id}/heads")
    @ResponseStatus(HttpStatus.CREATED)
    StaffView inviteHead(@PathVariable SchoolId id, @Valid @RequestBody NewHead wanted, Caller caller) {
        return view(change.inviteHead(id, address(wanted.email()), name(wanted.name())), caller);
    }

    /** Mails the invitation of a head once more, for the operator, a day after the last one at the earliest. */
    @PostMapping("/api/schools/{id}/heads/{member}/invitation")
    StaffView inviteHeadAgain(@PathVariable SchoolId id, @PathVariable StaffMemberId member, Caller caller) {
        if (list.find(id, member).filter(StaffMember::isHead).isEmpty()) {
            throw new NotFound();
        }
        return view(change.inviteAgain(id, member), caller);
    }

    /** Takes a head off a school, for the operator. */
    @DeleteMapping("/api/schools/{id}/heads/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeHead(@PathVariable SchoolId id, @PathVariable StaffMemberId member) {
        change.removeHead(id, member);
    }

    private static String address(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (!AccountRules.takesAddress(address)) {
            throw Rejection.field("email", "address-takes-no-account");
        }
        return address;
    }

    private static @Nullable String name(@Nullable String written) {
        String name = written == null ? "" : TextFolding.clean(written);
        return name.isEmpty() ? null : name;
    }

    private StaffView view(StaffMember member, Caller caller) {
        return new StaffView(
                member.id(),
                member.school(),
                member.name(),
                member.email(),
                member.position(),
                member.classIds(),
                member.standing(),
                member.refusal(),
                member.since(),
                member.canBeInvitedAgain(clock.instant()),
                caller.accountId().equals(member.account()));
    }
}
