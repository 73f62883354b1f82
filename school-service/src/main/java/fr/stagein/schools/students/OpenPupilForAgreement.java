package fr.stagein.schools.students;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff of the school open what an agreement says of a pupil: a reading of the pupil's card, and kept as one. */
@Service
class OpenPupilForAgreement {

    private final AgreementPupils pupils;
    private final StaffMembership staffMembership;
    private final FileReadings readings;

    OpenPupilForAgreement(AgreementPupils pupils, StaffMembership staffMembership, FileReadings readings) {
        this.pupils = pupils;
        this.staffMembership = staffMembership;
        this.readings = readings;
    }

    /** @throws NotFound if the pupil is not of this school, or has left it */
    @Transactional
    public AgreementPupil open(SchoolId school, StudentId student, Caller caller) {
        staffMembership.require(caller, school);
        AgreementPupil pupil = pupils.find(school, student).orElseThrow(NotFound::new);
        readings.opened(student, school, FilePart.CARD, caller);
        return pupil;
    }
}
