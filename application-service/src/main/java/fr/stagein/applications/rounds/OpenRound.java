package fr.stagein.applications.rounds;

import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's staff open a round for their school, or the operator one for several schools, which then agree or do not. */
@Component
class OpenRound {

    private final Rounds rounds;
    private final RoundSchools roundSchools;
    private final Schools schools;
    private final TerritoryCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    OpenRound(Rounds rounds, RoundSchools roundSchools, Schools schools, TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.roundSchools = roundSchools;
        this.schools = schools;
        this.calendar = calendar;
    }

    /** How a round goes. */
    record Terms(Week week, int mostWishes, int daysToAnswer, LocalDate closesOn) {}

    /** @throws Rejection if the days do not fit before the week, or the school has another round for it */
    @Transactional
    UUID ofSchool(Caller staff, SchoolId school, Terms terms) {
        schools.require(staff, school);
        Round round = round(staff, school, terms);
        if (!rounds.add(round) || !roundSchools.opened(round, school)) {
            throw Rejection.conflict("round-under-way", terms.week());
        }
        return round.id();
    }

    /** @throws Rejection if the days do not fit before the week, or a school is not known */
    @Transactional
    UUID ofTerritory(Caller operator, Set<SchoolId> invited, Terms terms) {
        Round round = round(operator, null, terms);
        rounds.add(round);
        if (roundSchools.invite(round, invited).size() < invited.size()) {
            throw Rejection.field("schools", "round-school-unknown");
        }
        return round.id();
    }

    private Round round(Caller who, @Nullable SchoolId own, Terms terms) {
        LocalDate today = calendar.today();
        if (terms.week().hasBegunBy(today)) {
            throw Rejection.field("week", "week-past", terms.week());
        }
        if (terms.closesOn().isBefore(today)
                || !terms.closesOn().isBefore(terms.week().monday())) {
            throw Rejection.field("closesOn", "round-closing-day");
        }
        return new Round(
                UUID.randomUUID(),
                own,
                own == null ? List.of() : List.of(own),
                terms.week(),
                terms.mostWishes(),
                terms.daysToAnswer(),
                terms.closesOn(),
                random.nextLong(),
                who.accountId(),
                false,
                false,
                null);
    }
}
