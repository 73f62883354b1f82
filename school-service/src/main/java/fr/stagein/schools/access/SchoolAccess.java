package fr.stagein.schools.access;

import static fr.stagein.events.Role.COMPANY;
import static fr.stagein.events.Role.GUARDIAN;
import static fr.stagein.events.Role.OPERATOR;
import static fr.stagein.events.Role.PRINCIPAL;
import static fr.stagein.events.Role.STUDENT;
import static fr.stagein.events.Role.TEACHER;
import static fr.stagein.platform.access.AccessRule.anyone;
import static fr.stagein.platform.access.AccessRule.only;
import static fr.stagein.platform.access.AccessRule.signedIn;
import static org.springframework.http.HttpMethod.DELETE;
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
                only(GET, "/api/students/me/addresses", STUDENT),
                only(POST, "/api/students/me/addresses", STUDENT),
                only(GET, "/api/students/me/way-sharing", STUDENT),
                only(PUT, "/api/students/me/way-sharing", STUDENT),
                only(GET, "/api/students/{id}/start", GUARDIAN, TEACHER, PRINCIPAL),
                only(GET, "/api/students/{id}/readings", STUDENT, GUARDIAN, PRINCIPAL),
                only(GET, "/api/students/me/interests", STUDENT),
                only(PUT, "/api/students/me/interests", STUDENT),
                only(DELETE, "/api/students/me/interests", STUDENT),
                only(PUT, "/api/students/me/interests/sharing", STUDENT),
                only(GET, "/api/students/me/suggestions", STUDENT),
                only(GET, "/api/students/letters", STUDENT, GUARDIAN),
                only(GET, "/api/students/mine", GUARDIAN),
                only(GET, "/api/schools/mine", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/students", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/students/{studentId}", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/students/{studentId}/agreement-facts", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/students/{studentId}/interests", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/classes/{classId}/interests", TEACHER, PRINCIPAL),
                only(PUT, "/api/schools/{id}/classes/{classId}/weeks", PRINCIPAL),
                only(POST, "/api/schools/{id}/roster-imports", PRINCIPAL),
                only(GET, "/api/schools/{id}/roster-imports", PRINCIPAL),
                only(GET, "/api/schools/{id}/roster-imports/{importId}", PRINCIPAL),
                only(PUT, "/api/schools/{id}/roster-imports/{importId}/programmes", PRINCIPAL),
                only(POST, "/api/schools/{id}/roster-imports/{importId}/apply", PRINCIPAL),
                only(POST, "/api/schools/{id}/roster-imports/{importId}/undo", PRINCIPAL),
                only(POST, "/api/schools/{id}/classes/{classId}/code-sheet", PRINCIPAL),
                only(POST, "/api/schools/{id}/classes/{classId}/student-invitations", PRINCIPAL),
                only(GET, "/api/schools/{id}/classes/{classId}/referents", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/classes/{classId}/referents", TEACHER, PRINCIPAL),
                only(PUT, "/api/schools/{id}/students/{studentId}/referent", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/students/{studentId}/new-code", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/refused-accounts", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/students/{studentId}/refused-accounts", TEACHER, PRINCIPAL),
                only(PUT, "/api/schools/{id}/students/{studentId}/guardians/{guardian}/email", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/students/{studentId}/encouragements", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/students/{studentId}/suggestions", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/desk/stream", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/guidance", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/classes/{classId}/letters", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/classes/{classId}/letters", TEACHER, PRINCIPAL),
                only(POST, "/api/schools/{id}/spreadsheets", TEACHER, PRINCIPAL),
                only(GET, "/api/schools/{id}/signatory", TEACHER, PRINCIPAL),
                only(PUT, "/api/schools/{id}/signatory", PRINCIPAL),
                anyone(POST, "/api/accounts/first-sign-in"),
                only(GET, "/api/students/consent-text", GUARDIAN),
                only(POST, "/api/students/{id}/consent", GUARDIAN),
                only(GET, "/api/schools/calendar", STUDENT, TEACHER, PRINCIPAL, COMPANY, OPERATOR),
                only(POST, "/api/schools/directory-imports", OPERATOR),
                only(GET, "/api/schools/{id}/staff", PRINCIPAL),
                only(POST, "/api/schools/{id}/staff", PRINCIPAL),
                only(PUT, "/api/schools/{id}/staff/{member}/classes", PRINCIPAL),
                only(POST, "/api/schools/{id}/staff/{member}/invitation", PRINCIPAL),
                only(DELETE, "/api/schools/{id}/staff/{member}", PRINCIPAL),
                only(GET, "/api/schools/heads", OPERATOR),
                only(POST, "/api/schools/{id}/heads", OPERATOR),
                only(POST, "/api/schools/{id}/heads/{member}/invitation", OPERATOR),
                only(DELETE, "/api/schools/{id}/heads/{member}", OPERATOR),
                signedIn(GET, "/api/personal-data/school-service"),
                anyone(GET, "/api/personal-data/school-service/retention"),
                only(GET, "/api/personal-data/school-service/retention/runs", OPERATOR),
                only(GET, "/api/operations/school-service/dead-letters", OPERATOR),
                only(POST, "/api/operations/school-service/dead-letters/{consumer}/replay", OPERATOR),
                signedIn(POST, "/api/erasures"),
                signedIn(GET, "/api/erasures/mine"),
                only(GET, "/api/erasures", OPERATOR),
                only(POST, "/api/erasures/{id}/decision", PRINCIPAL, OPERATOR),
                only(GET, "/api/schools/{id}/erasures", PRINCIPAL),
                only(POST, "/api/schools/{id}/students/{studentId}/erasure", PRINCIPAL),
                only(GET, "/api/schools", OPERATOR),
                only(POST, "/api/schools", OPERATOR));
    }
}
