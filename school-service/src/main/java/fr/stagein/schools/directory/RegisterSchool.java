package fr.stagein.schools.directory;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Communes;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator registers a school that no directory names. */
@Component
class RegisterSchool {

    private final Schools schools;
    private final Communes communes;

    RegisterSchool(Schools schools, Communes communes) {
        this.schools = schools;
        this.communes = communes;
    }

    /**
     * @throws Rejection if the commune is of another territory, the school is registered already, or it is a chamber and the
     *     territory has one
     */
    @Transactional
    School register(SchoolId uai, String name, Kind kind, String communeCode, String email) {
        if (communes.find(communeCode).isEmpty()) {
            throw Rejection.field("communeCode", "unknown-commune");
        }
        // With two of them nobody could say which one signs.
        if (kind == Kind.CHAMBER) {
            schools.lockDirectory();
            schools.chamberName().ifPresent(other -> {
                throw Rejection.field("kind", "chamber-known", other);
            });
        }
        var school = new School(uai, 1, name.strip(), kind, communeCode, email.strip(), List.of(), List.of(), null);
        try {
            schools.add(school);
        } catch (DuplicateKeyException twice) {
            throw Rejection.conflict("school-known");
        }
        return school;
    }
}
