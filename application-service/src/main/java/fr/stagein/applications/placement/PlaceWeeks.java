package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ClassId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The weeks that one place is for: the one that was asked for and, where the programme has blocks ({@link
 * Programme#block()}), those after it without a gap.
 */
@Component
class PlaceWeeks {

    private final Programmes programmes;
    private final Schools schools;
    private final SeatLedger seats;

    PlaceWeeks(Programmes programmes, Schools schools, SeatLedger seats) {
        this.programmes = programmes;
        this.schools = schools;
        this.seats = seats;
    }

    /** @return in order: as long as they are weeks of the class in which the offer takes somebody, free seat or not */
    List<Week> of(String programme, ClassId schoolClass, OfferId offer, Week first) {
        Set<Week> ofClass = schools.weeksOf(schoolClass);
        Set<Week> offered = seats.offeredIn(offer);
        return inARow(programme, first, week -> ofClass.contains(week) && offered.contains(week));
    }

    /** @return in order: as long as they are weeks of the class */
    List<Week> ofFoundPlace(String programme, ClassId schoolClass, Week first) {
        return inARow(programme, first, schools.weeksOf(schoolClass)::contains);
    }

    /** Ids of the programmes whose places are for a block. */
    Set<String> blockProgrammes() {
        return programmes.all().stream()
                .filter(Programme::block)
                .map(Programme::id)
                .collect(Collectors.toSet());
    }

    List<Week> inARow(String programme, Week first, Predicate<Week> goesOn) {
        List<Week> weeks = new ArrayList<>(List.of(first));
        if (programmes.find(programme).filter(Programme::block).isPresent()) {
            for (Week next = first.next(); goesOn.test(next); next = next.next()) {
                weeks.add(next);
            }
        }
        return List.copyOf(weeks);
    }
}
