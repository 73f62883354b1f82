package fr.stagein.schools.desk;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff told pupils. */
@Configuration
class GuidanceData {

    @Bean
    PersonalTable encouragementsTable() {
        return PersonalTable.named("encouragement", "students")
                .exported(
                        "select day from encouragement where student_id = :pupil or made_by = any(:accounts) order by day")
                .erased("update encouragement set made_by = '' where made_by = any(:accounts)");
    }

    @Bean
    PersonalTable suggestionsTable() {
        return PersonalTable.named("suggested_offer", "students")
                .exported("""
                        select offer_id, made_at from suggested_offer
                        where student_id = :pupil or made_by = any(:accounts) order by made_at""")
                .erased("update suggested_offer set made_by = '' where made_by = any(:accounts)");
    }

    @Bean
    PersonalTable lettersTable() {
        return PersonalTable.named("class_letter", "class-letters")
                .exported("""
                        select text, author, written_at from class_letter where written_by = any(:accounts)
                        order by written_at""")
                .erased("update class_letter set written_by = '', author = '' where written_by = any(:accounts)");
    }

    @Bean
    RetentionRule oldLetters(JdbcClient jdbc) {
        return RetentionRule.of("class-letters", jdbc, """
                delete from class_letter where id in (
                    select id from class_letter where written_at < :before limit :limit)""");
    }
}
