package fr.stagein.platform.personal;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import java.util.Optional;

/** Who may read all that a service has of a pupil: one bean a service. */
@FunctionalInterface
public interface PupilData {

    /** The pupil as a subject, for themselves, a guardian, or a head of their school; empty for all others. */
    Optional<Subject> readableBy(Caller caller, StudentId pupil);
}
