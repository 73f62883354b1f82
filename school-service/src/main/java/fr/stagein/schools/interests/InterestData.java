package fr.stagein.schools.interests;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a pupil likes is theirs alone. */
@Configuration
class InterestData {

    @Bean
    PersonalTable interestsTable() {
        return PersonalTable.named("student_interests", "students")
                .exported(
                        "select answers, feedback, shared, changed_at from student_interests where student_id = :pupil")
                .keptFromTheSchool();
    }
}
