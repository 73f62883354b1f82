package fr.stagein.platform.personal;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Exports all that this service keeps of the caller, or of a pupil whose data the caller may read. */
class ExportPersonalData {

    private final String service;
    private final PersonalData data;
    private final PupilData pupils;
    private final Clock clock;

    ExportPersonalData(String service, PersonalData data, PupilData pupils, Clock clock) {
        this.service = service;
        this.data = data;
        this.pupils = pupils;
        this.clock = clock;
    }

    record PersonalDataExport(String service, Instant writtenAt, List<PersonalData.Part> parts) {}

    /**
     * Not read-only: a service records which of a school's staff reads a pupil's data.
     *
     * @param student absent for the caller's own
     */
    @Transactional
    PersonalDataExport export(Caller caller, @Nullable StudentId student) {
        Subject subject = student == null
                ? Subject.of(caller.accountId())
                : pupils.readableBy(caller, student).orElseThrow(NotFound::new);
        return new PersonalDataExport(service, clock.instant(), data.of(subject));
    }
}
