package fr.stagein.schools.referents;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** It goes with the pupil, or with the teacher. */
@Configuration
class ReferentData {

    @Bean
    PersonalTable referentsTable() {
        return PersonalTable.named("referent", "students").exported("""
                        select m.name, r.named_at from referent r join staff_member m on m.member_id = r.member_id
                        where r.student_id = :pupil""");
    }
}
