package fr.stagein.schools;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.schools.directory.Kind;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.testing.Calls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schools of a test's own, and what people do in them over HTTP. */
@TestComponent
public class Scene extends Calls {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final AtomicInteger NUMBERS = new AtomicInteger(9_000_000);

    private final MockMvcTester http;
    private final Schools schools;
    private final TransactionTemplate transaction;

    Scene(MockMvcTester http, JsonMapper json, Schools schools, TransactionTemplate transaction) {
        super(http, json);
        this.http = http;
        this.schools = schools;
        this.transaction = transaction;
    }

    /** A collège without classes; its head's account is {@code head-<id>}, its teacher's {@code teacher-<id>}. */
    public SchoolId aSchool() {
        SchoolId id = unusedId();
        return add(
                id,
                new StaffMember(AccountId.of("head-" + id), StaffRole.PRINCIPAL, List.of()),
                new StaffMember(AccountId.of("teacher-" + id), StaffRole.TEACHER, List.of()));
    }

    /** A university without courses; its head's account is {@code head-<id>}. */
    public SchoolId aUniversity() {
        SchoolId id = unusedId();
        return add(id, Kind.UNIVERSITY, new StaffMember(AccountId.of("head-" + id), StaffRole.PRINCIPAL, List.of()));
    }

    /** As the operator registers one. */
    public SchoolId aSchoolWithoutStaff() {
        return add(unusedId());
    }

    private static SchoolId unusedId() {
        int number = NUMBERS.incrementAndGet();
        return SchoolId.of("%07d%c".formatted(number, LETTERS.charAt(number % 23)));
    }

    private SchoolId add(SchoolId id, StaffMember... staff) {
        return add(id, Kind.COLLEGE, staff);
    }

    private SchoolId add(SchoolId id, Kind kind, StaffMember... staff) {
        transaction.executeWithoutResult(status -> schools.add(new School(
                id, 1, "Collège " + id, kind, "24352", "ce@college.example", List.of(), List.of(staff), null)));
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
}
