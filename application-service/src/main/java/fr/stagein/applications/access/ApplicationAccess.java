package fr.stagein.applications.access;

import static fr.stagein.events.Role.COMPANY;
import static fr.stagein.events.Role.GUARDIAN;
import static fr.stagein.events.Role.OPERATOR;
import static fr.stagein.events.Role.PRINCIPAL;
import static fr.stagein.events.Role.STUDENT;
import static fr.stagein.events.Role.TEACHER;
import static fr.stagein.platform.access.AccessRule.anyone;
import static fr.stagein.platform.access.AccessRule.only;
import static fr.stagein.platform.access.AccessRule.signedIn;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import fr.stagein.platform.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ApplicationAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                only(POST, "/api/applications", STUDENT),
                only(GET, "/api/applications/mine", STUDENT),
                only(POST, "/api/applications/{id}/confirm", STUDENT),
                only(POST, "/api/applications/{id}/withdraw", STUDENT),
                only(POST, "/api/applications/{id}/release", STUDENT, COMPANY),
                only(GET, "/api/applications/of-my-children", GUARDIAN),
                only(GET, "/api/applications/received", COMPANY),
                only(POST, "/api/applications/{id}/seen", COMPANY),
                only(POST, "/api/applications/{id}/accept", COMPANY),
                only(POST, "/api/applications/{id}/decline", COMPANY),
                anyone(GET, "/api/lifts"),
                only(GET, "/api/lifts/offered", COMPANY),
                only(POST, "/api/lifts", COMPANY),
                only(POST, "/api/lifts/{id}/withdraw", COMPANY),
                only(GET, "/api/rides/mine", STUDENT, GUARDIAN),
                only(GET, "/api/rides", TEACHER, PRINCIPAL),
                only(POST, "/api/applications/{id}/ride", STUDENT),
                only(POST, "/api/applications/{id}/ride/agree", GUARDIAN),
                only(POST, "/api/applications/{id}/ride/seen", TEACHER, PRINCIPAL),
                only(POST, "/api/applications/{id}/ride/end", STUDENT, GUARDIAN, TEACHER, PRINCIPAL),
                only(POST, "/api/applications/{id}/hand-over", COMPANY),
                only(GET, "/api/applications/colleagues", COMPANY),
                only(POST, "/api/applications/{id}/messages", STUDENT, COMPANY),
                only(GET, "/api/conversations/mine", STUDENT),
                only(GET, "/api/conversations/received", COMPANY),
                only(GET, "/api/conversations/of-my-children", GUARDIAN),
                only(GET, "/api/conversations", TEACHER, PRINCIPAL),
                only(POST, "/api/conversations/{messageId}/report", STUDENT, COMPANY, TEACHER, PRINCIPAL),
                only(GET, "/api/conversations/reports", OPERATOR),
                only(GET, "/api/conversations/reports/{id}", OPERATOR),
                only(POST, "/api/conversations/reports/{id}/settle", OPERATOR),
                anyone(POST, "/api/answers/view"),
                anyone(POST, "/api/answers/accept"),
                anyone(POST, "/api/answers/decline"),
                // Before what has an {id} in the same place.
                anyone(POST, "/api/agreements/by-link/view"),
                anyone(POST, "/api/agreements/by-link/part"),
                anyone(POST, "/api/agreements/by-link/codes"),
                anyone(POST, "/api/agreements/by-link/sign"),
                anyone(POST, "/api/agreements/by-link/refuse"),
                anyone(POST, "/api/agreements/by-link/pdf"),
                only(GET, "/api/agreements/mine", STUDENT),
                only(GET, "/api/agreements/of-my-children", GUARDIAN),
                only(GET, "/api/agreements/received", COMPANY),
                only(GET, "/api/agreements", TEACHER, PRINCIPAL),
                only(GET, "/api/agreements/stuck", OPERATOR),
                only(GET, "/api/agreements/print.pdf", TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/scans", TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/scans/{scan}/confirm", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/scans/{scan}/reject", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/scans/{scan}/withdraw", TEACHER, PRINCIPAL),
                only(GET, "/api/agreements/{id}/scans/{scan}/file", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(GET, "/api/agreements/settings/{schoolId}", TEACHER, PRINCIPAL),
                only(PUT, "/api/agreements/settings/{schoolId}", PRINCIPAL),
                only(GET, "/api/agreements/{id}", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(PUT, "/api/agreements/{id}/parts/{part}", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/parts/{part}/check", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/freeze", TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/company-link", STUDENT, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/remind", TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/codes", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/signatures", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/refuse", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/withdraw", TEACHER, PRINCIPAL),
                only(POST, "/api/agreements/{id}/amendments", TEACHER, PRINCIPAL, COMPANY),
                only(POST, "/api/agreements/{id}/break-off", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(GET, "/api/agreements/{id}/versions/{number}/pdf", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(GET, "/api/agreements/{id}/sealed.pdf", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                anyone(GET, "/api/agreements/verify/{code}"),
                anyone(GET, "/api/agreements/chain-heads/{date}"),
                // Before what has an {agreementId} in the same place.
                only(GET, "/api/logbooks/mine", STUDENT),
                only(GET, "/api/logbooks/{agreementId}", STUDENT, GUARDIAN, TEACHER, PRINCIPAL),
                only(PUT, "/api/logbooks/{agreementId}/days/{date}", STUDENT),
                only(PUT, "/api/logbooks/{agreementId}/sharing", STUDENT),
                only(GET, "/api/feedback/received", COMPANY),
                only(GET, "/api/feedback/words", TEACHER, PRINCIPAL),
                only(GET, "/api/feedback/words/all", OPERATOR),
                only(POST, "/api/feedback/words/{id}/approve", TEACHER, PRINCIPAL, OPERATOR),
                only(POST, "/api/feedback/words/{id}/return", TEACHER, PRINCIPAL, OPERATOR),
                only(GET, "/api/feedback/{agreementId}", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(PUT, "/api/feedback/{agreementId}/student", STUDENT),
                only(PUT, "/api/feedback/{agreementId}/company", COMPANY),
                only(POST, "/api/feedback/{agreementId}/words/take-back", STUDENT),
                // Before what has an {id} in the same place.
                anyone(POST, "/api/internships/by-link/view"),
                anyone(POST, "/api/internships/by-link/presence"),
                anyone(POST, "/api/internships/by-link/accident"),
                anyone(POST, "/api/internships/by-link/emergency-contact"),
                only(GET, "/api/internships/mine", STUDENT),
                only(GET, "/api/internships/of-my-children", GUARDIAN),
                only(GET, "/api/internships/received", COMPANY),
                only(GET, "/api/internships", TEACHER, PRINCIPAL),
                only(GET, "/api/internships/days-present", TEACHER, PRINCIPAL),
                only(GET, "/api/internships/alarms", OPERATOR),
                only(GET, "/api/internships/alarms/of-school", TEACHER, PRINCIPAL),
                only(POST, "/api/internships/alarms/{alarmId}/read", TEACHER, PRINCIPAL, OPERATOR),
                only(POST, "/api/internships/alarms/{alarmId}/take", TEACHER, PRINCIPAL),
                only(POST, "/api/internships/alarms/{alarmId}/close", TEACHER, PRINCIPAL),
                anyone(GET, "/api/internships/verify/{code}"),
                only(GET, "/api/internships/{id}", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(PUT, "/api/internships/{id}/presence", COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/internships/{id}/emergency-contact", COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/internships/{id}/link", TEACHER, PRINCIPAL),
                only(PUT, "/api/internships/{id}/alarms/{alarmId}", STUDENT),
                only(PUT, "/api/internships/{id}/accidents/{alarmId}", COMPANY),
                only(POST, "/api/internships/{id}/attestation", COMPANY, TEACHER, PRINCIPAL),
                only(GET, "/api/internships/{id}/attestation.pdf", STUDENT, GUARDIAN, COMPANY, TEACHER, PRINCIPAL),
                only(POST, "/api/found-places", STUDENT),
                only(POST, "/api/found-places/of-students/{studentId}", TEACHER, PRINCIPAL),
                only(POST, "/api/found-places/{id}/take-back", STUDENT, TEACHER, PRINCIPAL),
                only(GET, "/api/found-places/mine", STUDENT),
                only(GET, "/api/found-places/of-my-children", GUARDIAN),
                only(GET, "/api/found-places", TEACHER, PRINCIPAL),
                only(GET, "/api/placements/confirmed", TEACHER, PRINCIPAL),
                only(GET, "/api/placements/students/{studentId}", TEACHER, PRINCIPAL),
                only(GET, "/api/placements/last-pupils", TEACHER, PRINCIPAL),
                only(GET, "/api/placements/last-pupils/{studentId}/places", TEACHER, PRINCIPAL),
                // Before what has an {id} in the same place.
                only(GET, "/api/rounds/mine", STUDENT),
                only(POST, "/api/rounds", TEACHER, PRINCIPAL),
                only(GET, "/api/rounds", TEACHER, PRINCIPAL),
                only(GET, "/api/rounds/{id}", TEACHER, PRINCIPAL),
                only(POST, "/api/rounds/{id}/close", TEACHER, PRINCIPAL),
                only(POST, "/api/rounds/{id}/cancel", TEACHER, PRINCIPAL),
                only(POST, "/api/rounds/{id}/offer", TEACHER, PRINCIPAL),
                only(PUT, "/api/rounds/{id}/wishes", STUDENT),
                only(POST, "/api/rounds/{id}/accept", STUDENT),
                only(POST, "/api/rounds/{id}/refuse", STUDENT),
                only(GET, "/api/placements/students/{studentId}/readings", STUDENT, GUARDIAN, PRINCIPAL),
                signedIn(GET, "/api/personal-data/application-service"),
                anyone(GET, "/api/personal-data/application-service/retention"),
                only(GET, "/api/personal-data/application-service/retention/runs", OPERATOR),
                only(GET, "/api/operations/application-service/dead-letters", OPERATOR),
                only(POST, "/api/operations/application-service/dead-letters/{consumer}/replay", OPERATOR),
                only(GET, "/api/placements", TEACHER, PRINCIPAL));
    }
}
