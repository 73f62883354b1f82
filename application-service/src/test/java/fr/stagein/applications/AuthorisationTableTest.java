package fr.stagein.applications;

import fr.stagein.testing.AuthorisationTable;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AuthorisationTableTest {

    @Autowired
    Calls calls;

    @TestFactory
    Stream<DynamicTest> who_may_what() throws IOException {
        return AuthorisationTable.testsOf("application", calls);
    }
}
