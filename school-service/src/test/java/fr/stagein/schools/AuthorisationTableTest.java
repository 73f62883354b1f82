package fr.stagein.schools;

import fr.stagein.testing.AuthorisationTable;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class AuthorisationTableTest {

    @Autowired
    Calls calls;

    @TestFactory
    Stream<DynamicTest> who_may_what() throws IOException {
        return AuthorisationTable.testsOf("school", calls, "/api/schools/{id}/desk/stream");
    }
}
