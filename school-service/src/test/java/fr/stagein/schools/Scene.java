package fr.stagein.schools;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.Kind;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schools of a test's own, and what people do in them over HTTP. */
@TestComponent
public class Scene {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final AtomicInteger NUMBERS = new AtomicInteger(9_000_000);

    private final MockMvcTester http;
    private final JsonMapper json;
    private final Schools schools;
    private final TransactionTemplate transaction;

    Scene(MockMvcTester http, JsonMapper json, Schools schools, TransactionTemplate transaction) {
        this.http = http;
        this.json = json;
        this.schools = schools;
        this.transaction = transaction;
    }

    /** A collège without classes; its head's account is {@code head-<id>}, its teacher's {@code teacher-<id>}. */
    public SchoolId aSchool() {
        int number = NUMBERS.incrementAndGet();
        SchoolId id = SchoolId.of("%07d%c".formatted(number, LETTERS.charAt(number % 23)));
        transaction.executeWithoutResult(status -> schools.add(new School(
                id,
                1,
                "Collège " + number,
                Kind.COLLEGE,
                "24352",
                "ce@college.example",
                List.of(),
                List.of(
                        new StaffMember(AccountId.of("head-" + id), StaffRole.PRINCIPAL, List.of()),
                        new StaffMember(AccountId.of("teacher-" + id), StaffRole.TEACHER, List.of())),
                null)));
        return id;
    }

    public JsonNode preview(SchoolId school, HttpHeaders who, String csv) {
        var result = http.post()
                .uri("/api/schools/" + school + "/roster-imports?fileName=liste.csv")
                .headers(who)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
        return body(result, 201);
    }

    public MvcTestResult call(HttpMethod method, String path, @Nullable HttpHeaders who, @Nullable Object body) {
        var request = http.method(method).uri(path);
        if (who != null) {
            request = request.headers(who);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return request.exchange();
    }

    public JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
