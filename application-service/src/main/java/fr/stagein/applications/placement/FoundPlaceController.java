package fr.stagein.applications.placement;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.stagein.applications.placement.FoundPlace.Details;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Siret;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Places that students found alone: the student's side, the guardian's and the school's. */
@RestController
class FoundPlaceController {

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime LATEST = LocalTime.of(22, 0);

    private final RecordFoundPlace recordFoundPlace;
    private final FoundPlaces places;
    private final Schools schools;

    FoundPlaceController(RecordFoundPlace recordFoundPlace, FoundPlaces places, Schools schools) {
        this.recordFoundPlace = recordFoundPlace;
        this.places = places;
        this.schools = schools;
    }

    /** @param siret spaces are forgiven; empty or absent where it is not known */
    record FoundPlaceRequest(
            @NotNull Week week,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 200)
            String companyName,

            @Nullable @Size(max = 30) String siret,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 200)
            String address,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 100)
            String commune,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 100)
            String contactPerson,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 30)
            String contactPhone,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 100)
            String trade,

            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime dayStart,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime dayEnd) {

        private static @Nullable String known(@Nullable String siret) {
            if (siret == null || siret.isBlank()) {
                return null;
            }
            try {
                return Siret.of(siret).value();
            } catch (IllegalArgumentException wrong) {
                throw Rejection.field("siret", "siret-invalid");
            }
        }

        /** Made tidy, or refused at the field that is wrong. */
        Details details() {
            String phone = contactPhone.strip();
            if (!phone.matches("\\+?[0-9 .()/-]+")
                    || phone.replaceAll("\\D", "").length() < 6) {
                throw Rejection.field("contactPhone", "phone-invalid");
            }
            if (!dayEnd.isAfter(dayStart) || dayStart.isBefore(EARLIEST) || dayEnd.isAfter(LATEST)) {
                throw Rejection.field("dayEnd", "day-invalid");
            }
            return new Details(
                    companyName.strip(),
                    known(siret),
                    address.strip(),
                    commune.strip(),
                    contactPerson.strip(),
                    phone,
                    trade.strip(),
                    dayStart,
                    dayEnd);
        }
    }

    /** @param communeCode INSEE code of the commune that is meant; absent where it is none of the territory */
    record FoundPlaceView(
            UUID id,
            StudentId studentId,
            Week week,
            Week lastWeek,
            String companyName,
            @Nullable String siret,
            String address,
            String commune,
            @Nullable String communeCode,
            String contactPerson,
            String contactPhone,
            String trade,
            @JsonFormat(pattern = "HH:mm") LocalTime dayStart,
            @JsonFormat(pattern = "HH:mm") LocalTime dayEnd,
            boolean enteredBySchool) {

        static FoundPlaceView of(FoundPlace place, @Nullable String communeCode) {
            Details details = place.details();
            return new FoundPlaceView(
                    place.id(),
                    place.studentId(),
                    place.week(),
                    place.weeks().last(),
                    details.companyName(),
                    details.siret(),
                    details.address(),
                    details.commune(),
                    communeCode,
                    details.contactPerson(),
                    details.contactPhone(),
                    details.trade(),
                    details.dayStart(),
                    details.dayEnd(),
                    place.enteredBy() != null);
        }
    }

    /**
     * Records a place that the calling pupil found without an offer. It counts as the pupil's confirmed place for that
     * week.
     */
    @PostMapping("/api/found-places")
    @ResponseStatus(HttpStatus.CREATED)
    FoundPlaceView recordFoundPlace(@Valid @RequestBody FoundPlaceRequest request, Caller caller) {
        return view(recordFoundPlace.record(caller, request.week(), request.details()));
    }

    /**
     * Records a place that a pupil found without an offer, for the school's staff. A week that has begun is possible
     * too.
     */
    @PostMapping("/api/found-places/of-students/{studentId}")
    @ResponseStatus(HttpStatus.CREATED)
    FoundPlaceView recordFoundPlaceOf(
            @PathVariable StudentId studentId, @Valid @RequestBody FoundPlaceRequest request, Caller caller) {
        return view(recordFoundPlace.recordFor(studentId, caller, request.week(), request.details()));
    }

    /**
     * Takes back a place that was found without an offer, so that the pupil is without a place in that week again.
     *
     * @param id of the found place
     */
    @PostMapping("/api/found-places/{id}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackFoundPlace(@PathVariable UUID id, Caller caller) {
        recordFoundPlace.takeBack(caller, id);
    }

    /** Lists the places that the calling pupil found without an offer. */
    @GetMapping("/api/found-places/mine")
    List<FoundPlaceView> myFoundPlaces(Caller caller) {
        return views(places.ofStudent(caller.accountId()));
    }

    /** Lists the places that the calling guardian's children found without an offer. */
    @GetMapping("/api/found-places/of-my-children")
    List<FoundPlaceView> foundPlacesOfMyChildren(Caller caller) {
        return views(places.ofChildren(caller.accountId()));
    }

    /** Lists the places that a school's pupils found without an offer, for its staff. */
    @GetMapping("/api/found-places")
    List<FoundPlaceView> foundPlaces(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return views(places.ofSchool(schoolId));
    }

    private List<FoundPlaceView> views(List<FoundPlace> found) {
        return found.stream().map(this::view).toList();
    }

    private FoundPlaceView view(FoundPlace place) {
        return FoundPlaceView.of(place, places.communeCode(place));
    }
}
