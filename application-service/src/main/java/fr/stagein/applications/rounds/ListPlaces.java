package fr.stagein.applications.rounds;

import fr.stagein.applications.placement.SeatHolds;
import fr.stagein.applications.rounds.LastPupils.OpenOffer;
import fr.stagein.applications.rounds.LastPupils.Seeker;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Age;
import fr.stagein.territory.Schedule;
import fr.stagein.territory.WorkDay;
import fr.stagein.territory.WorkingRules;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places that are left for a pupil, with what the school should look at first. Nothing of it bars a place. */
@Component
class ListPlaces {

    private final LastPupils pupils;
    private final RoundWishes roundWishes;
    private final SeatHolds seats;
    private final WorkingRules workingRules;
    private final Territory territory;
    private final TerritoryCalendar calendar;

    ListPlaces(
            LastPupils pupils,
            RoundWishes roundWishes,
            SeatHolds seats,
            WorkingRules workingRules,
            Territory territory,
            TerritoryCalendar calendar) {
        this.pupils = pupils;
        this.roundWishes = roundWishes;
        this.seats = seats;
        this.workingRules = workingRules;
        this.territory = territory;
        this.calendar = calendar;
    }

    enum Warning {
        /** The hours are against the labour code at this age: the company has to change them in the agreement. */
        HOURS,
        /** No guardian has agreed yet, and the territory asks for it. */
        CONSENT_AWAITED,
        /** The company takes no applications for now. */
        COMPANY_PAUSED,
        APPLICATION_WAITS,
        /** The company said no to this pupil. */
        DECLINED_BEFORE
    }

    /** @param wish which of the pupil's wishes it is in a round that is not over; absent if it is none */
    record PlaceLeft(
            OfferId offerId,
            String title,
            String companyName,
            String communeName,
            Week week,
            int seatsLeft,
            @Nullable Integer wish,
            List<Warning> warnings) {
        PlaceLeft {
            warnings = List.copyOf(warnings);
        }
    }

    /** @throws NotFound if it is no pupil of the school who lacks a place */
    @Transactional(readOnly = true)
    List<PlaceLeft> of(SchoolId school, StudentId student) {
        Seeker seeker = pupils.find(school, student).orElseThrow(NotFound::new);
        List<OpenOffer> open = pupils.openFor(seeker);
        Map<Week, Map<OfferId, Integer>> free = new HashMap<>();
        open.stream()
                .collect(Collectors.groupingBy(
                        OpenOffer::week, Collectors.mapping(OpenOffer::offerId, Collectors.toSet())))
                .forEach((week, offers) -> free.put(week, seats.free(week, offers)));
        Map<Week, Map<OfferId, Integer>> wishes = roundWishes.openOf(student);
        List<PlaceLeft> places = new ArrayList<>();
        for (OpenOffer offer : open) {
            int left = free.getOrDefault(offer.week(), Map.of()).getOrDefault(offer.offerId(), 0);
            if (left > 0) {
                places.add(new PlaceLeft(
                        offer.offerId(),
                        offer.title(),
                        offer.companyName(),
                        offer.communeName(),
                        offer.week(),
                        left,
                        wishes.getOrDefault(offer.week(), Map.of()).get(offer.offerId()),
                        warnings(seeker, offer)));
            }
        }
        return places;
    }

    private List<Warning> warnings(Seeker seeker, OpenOffer offer) {
        List<Warning> warnings = new ArrayList<>();
        if (breaksRules(seeker, offer)) {
            warnings.add(Warning.HOURS);
        }
        if (territory.rules().consentBeforeApplication() && !seeker.consented()) {
            warnings.add(Warning.CONSENT_AWAITED);
        }
        if (offer.paused()) {
            warnings.add(Warning.COMPANY_PAUSED);
        }
        if (offer.applied() != null) {
            switch (offer.applied()) {
                case SUBMITTED, SEEN, ACCEPTED -> warnings.add(Warning.APPLICATION_WAITS);
                case DECLINED -> warnings.add(Warning.DECLINED_BEFORE);
                case CONFIRMED, WITHDRAWN, RELEASED, EXPIRED -> {}
            }
        }
        return warnings;
    }

    private boolean breaksRules(Seeker seeker, OpenOffer offer) {
        LocalTime start = offer.dayStart();
        LocalTime end = offer.dayEnd();
        return start != null
                && end != null
                && WorkDay.isPossible(start, end, offer.rest())
                && !workingRules
                        .check(
                                Schedule.week(offer.week().monday(), start, end, offer.rest()),
                                Age.bornIn(seeker.birthMonth()),
                                day -> false,
                                calendar.today())
                        .isEmpty();
    }
}
