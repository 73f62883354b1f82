package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way to a place for every day of a week, to be printed.
 *
 * @param offerId absent, with the destination, where no offer leads there
 * @param days the days in groups: those on which the way is the same stand together
 * @param own the whole way on foot, by bicycle and driven, as far as the day allows
 * @param schoolLines what the operator says about riding a school line; absent where none is ridden or nothing is said
 * @param lodgings from where it can be reached each day, if from home it cannot
 */
record WaySheet(
        @Nullable OfferId offerId,
        Week week,
        @Nullable Destination destination,
        LocalTime dayStart,
        LocalTime dayEnd,
        List<DayGroup> days,
        List<OwnWay> own,
        @Nullable String schoolLines,
        List<LodgingView> lodgings) {

    /** Where it leads. */
    record Destination(String title, String company, String address, String communeName) {}

    /**
     * @param contact whom to ask
     * @param minutes of the longer way, on the worst day
     */
    record LodgingView(
            String name,
            String communeName,
            int places,
            String contact,
            @Nullable String phone,
            @Nullable String email,
            Mode mode,
            int minutes) {}

    record DayGroup(List<LocalDate> dates, DayWay way) {}

    /**
     * @param there absent, with the way back, where there is none
     * @param ifMissedThere from the first stop, by what comes next; it may be too late
     * @param reason why there is no way by timetable
     * @param estimatedMinutes there is no timetable for the day: a straight line and a speed
     */
    record DayWay(
            @Nullable JourneyView there,
            @Nullable JourneyView back,
            @Nullable JourneyView ifMissedThere,
            @Nullable JourneyView ifMissedBack,
            @Nullable Reason reason,
            @Nullable Integer estimatedMinutes) {

        static DayWay of(RoundTrip trip, @Nullable Journey missedThere, @Nullable Journey missedBack) {
            return new DayWay(
                    JourneyView.of(trip.there()),
                    JourneyView.of(trip.back()),
                    missedThere == null ? null : JourneyView.of(missedThere),
                    missedBack == null ? null : JourneyView.of(missedBack),
                    null,
                    null);
        }

        boolean ridesSchoolLine() {
            return Stream.of(there, back)
                    .filter(Objects::nonNull)
                    .flatMap(journey -> journey.legs().stream())
                    .anyMatch(LegView::school);
        }

        static DayWay none(Reason reason) {
            return new DayWay(null, null, null, null, reason, null);
        }

        static DayWay estimated(int minutes) {
            return new DayWay(null, null, null, null, null, minutes);
        }
    }

    record OwnWay(Mode mode, int metres, int minutes, LocalTime leavesAt, LocalTime homeAt) {}

    record JourneyView(LocalTime departure, LocalTime arrival, int minutes, int changes, List<LegView> legs) {

        static JourneyView of(Journey journey) {
            return new JourneyView(
                    journey.departure().toLocalTime(),
                    journey.arrival().toLocalTime(),
                    journey.minutes(),
                    journey.changes(),
                    journey.legs().stream().map(LegView::of).toList());
        }
    }

    /**
     * @param line and {@code headsign}, of a ride
     * @param from the stop; absent at home and at the workplace
     * @param metres of a walk
     */
    record LegView(
            Kind kind,
            @Nullable String line,
            @Nullable String headsign,
            @Nullable String from,
            @Nullable String to,
            LocalTime departure,
            LocalTime arrival,
            int minutes,
            @Nullable Integer metres,
            boolean school) {

        enum Kind {
            WALK,
            RIDE,
            /** By the family's car: the minutes are an estimation. */
            DRIVE
        }

        static LegView of(Leg leg) {
            LocalTime departure = leg.departure().toLocalTime();
            LocalTime arrival = leg.arrival().toLocalTime();
            int minutes = (int) Duration.between(leg.departure(), leg.arrival()).toMinutes();
            return switch (leg) {
                case Walk walk ->
                    new LegView(
                            Kind.WALK,
                            null,
                            null,
                            walk.from().stopName(),
                            walk.to().stopName(),
                            departure,
                            arrival,
                            minutes,
                            walk.metres(),
                            false);
                case Drive drive ->
                    new LegView(
                            Kind.DRIVE,
                            null,
                            null,
                            drive.from().stopName(),
                            drive.to().stopName(),
                            departure,
                            arrival,
                            minutes,
                            drive.metres(),
                            false);
                case Ride ride ->
                    new LegView(
                            Kind.RIDE,
                            ride.line(),
                            ride.headsign().isEmpty() ? null : ride.headsign(),
                            ride.fromStop(),
                            ride.toStop(),
                            departure,
                            arrival,
                            minutes,
                            null,
                            ride.school());
            };
        }
    }
}
