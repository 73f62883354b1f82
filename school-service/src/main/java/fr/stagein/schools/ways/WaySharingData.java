package fr.stagein.schools.ways;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see a pupil's way. */
@Configuration
class WaySharingData {

    @Bean
    PersonalTable waySharingTable() {
        return PersonalTable.named("way_sharing", "students")
                .exported("select guardians, school from way_sharing where student_id = :pupil");
    }

    /** A copy of what application-service has. */
    @Bean
    PersonalTable confirmedPlacesTable() {
        return PersonalTable.named("confirmed_place", "copies")
                .erased("delete from confirmed_place where student_id = :pupil");
    }
}
