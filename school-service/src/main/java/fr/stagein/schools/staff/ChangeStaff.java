package fr.stagein.schools.staff;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.accounts.AccountOrders;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.directory.StaffMemberId;
import fr.stagein.schools.directory.StaffMembers;
import fr.stagein.schools.staff.StaffMember.Position;
import fr.stagein.schools.staff.StaffMember.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites, changes and removes staff, one after the other at each school. An order is given before the school is locked,
 * as whoever fills one locks in that order too.
 */
@Service
class ChangeStaff {

    private final Schools schools;
    private final StaffList list;
    private final StaffMembers members;
    private final AccountOrders orders;
    private final Clock clock;

    ChangeStaff(Schools schools, StaffList list, StaffMembers members, AccountOrders orders, Clock clock) {
        this.schools = schools;
        this.list = list;
        this.members = members;
        this.orders = orders;
        this.clock = clock;
    }

    /** The first head, or the next one after the last has gone: for as long as there is none. */
    @Transactional
    public StaffMember inviteHead(SchoolId id, String email, @Nullable String name) {
        if (list.of(id).stream().anyMatch(StaffMember::isHead)) {
            throw Rejection.conflict("head-there");
        }
        StaffMember head = invite(id, email, name, Position.PRINCIPAL, List.of());
        // Once more with the school's lock in hand: two operators may have asked.
        if (list.of(id).stream().filter(StaffMember::isHead).count() > 1) {
            throw Rejection.conflict("head-there");
        }
        return head;
    }

    /** Who is on the list already is made head of the school when invited as one. */
    @Transactional
    public StaffMember invite(
            SchoolId id, String email, @Nullable String name, Position position, List<ClassId> classes) {
        Optional<StaffMemberId> known =
                position == Position.PRINCIPAL ? list.withAddress(id, email).map(StaffMember::id) : Optional.empty();
        known.ifPresent(member -> orders.inviteStaff(member.value()));
        School school = lock(id);
        requireClasses(school, classes);
        StaffMemberId member = known.orElseGet(() -> add(id, email, name, position, classes));
        if (known.isPresent()) {
            if (!members.promote(member)) {
                throw Rejection.field("email", "staff-known");
            }
            schools.staffChanged(id);
        } else {
            orders.inviteStaff(member.value());
        }
        return list.find(id, member).orElseThrow(NotFound::new);
    }

    private StaffMemberId add(
            SchoolId id, String email, @Nullable String name, Position position, List<ClassId> classes) {
        try {
            return members.invite(
                    id,
                    position == Position.PRINCIPAL ? StaffRole.PRINCIPAL : StaffRole.TEACHER,
                    position == Position.OFFICE,
                    email,
                    name,
                    classes,
                    clock.instant());
        } catch (DuplicateKeyException twice) {
            throw Rejection.field("email", "staff-known");
        }
    }

    /** The mail once more, a day after the last one. */
    @Transactional
    public StaffMember inviteAgain(SchoolId id, StaffMemberId member) {
        if (list.find(id, member).isEmpty()) {
            throw new NotFound();
        }
        orders.inviteStaff(member.value());
        Instant now = clock.instant();
        if (!members.inviteAgain(member, now, now.minus(StaffMember.BETWEEN_MAILS))) {
            throw Rejection.conflict("staff-invited");
        }
        return list.find(id, member).orElseThrow(NotFound::new);
    }

    @Transactional
    public StaffMember setClasses(SchoolId id, StaffMemberId member, List<ClassId> classes) {
        School school = lock(id);
        requireClasses(school, classes);
        StaffMember before = list.find(id, member).orElseThrow(NotFound::new);
        if (before.isHead()) {
            throw Rejection.conflict("head-follows-all");
        }
        members.setClasses(member, classes);
        schools.staffChanged(id);
        return list.find(id, member).orElseThrow(NotFound::new);
    }

    /** Their rights end with the commit. A school keeps a head who has been seen there. */
    @Transactional
    public void remove(SchoolId id, StaffMemberId member) {
        lock(id);
        StaffMember gone = list.find(id, member).orElseThrow(NotFound::new);
        boolean otherHead = list.of(id).stream()
                .anyMatch(one -> one.isHead()
                        && one.standing() == Standing.ACTIVE
                        && !one.id().equals(member));
        if (gone.isHead() && !otherHead) {
            throw Rejection.conflict("last-head");
        }
        take(gone);
    }

    /** For the operator: a head who has gone, or an invitation that went to the wrong address. */
    @Transactional
    public void removeHead(SchoolId id, StaffMemberId member) {
        lock(id);
        take(list.find(id, member).filter(StaffMember::isHead).orElseThrow(NotFound::new));
    }

    private void take(StaffMember gone) {
        members.remove(gone.id());
        if (gone.account() != null) {
            schools.staffChanged(gone.school());
        }
    }

    private School lock(SchoolId id) {
        return schools.lock(id).orElseThrow(NotFound::new);
    }

    private static void requireClasses(School school, List<ClassId> classes) {
        if (!classes.stream().allMatch(school::has)) {
            throw Rejection.field("classIds", "unknown-class");
        }
    }
}
