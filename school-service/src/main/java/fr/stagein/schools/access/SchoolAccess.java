package fr.stagein.schools.access;

import static fr.stagein.platform.access.AccessRule.only;
import static fr.stagein.platform.access.Role.GUARDIAN;
import static fr.stagein.platform.access.Role.OPERATOR;
import static fr.stagein.platform.access.Role.PRINCIPAL;
import static fr.stagein.platform.access.Role.STUDENT;
import static fr.stagein.platform.access.Role.TEACHER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import fr.stagein.platform.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SchoolAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                only(GET, "/api/students/me", STUDENT),
                only(PUT, "/api/students/me/home", STUDENT),
                only(GET, "/api/students/mine", GUARDIAN),
                only(GET, "/api/schools/mine", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/students", TEACHER, PRINCIPAL),
                only(PUT, "/api/schools/{id}/classes/{classId}/weeks", PRINCIPAL),
                only(GET, "/api/schools", OPERATOR),
                only(POST, "/api/schools", OPERATOR));
    }
}
