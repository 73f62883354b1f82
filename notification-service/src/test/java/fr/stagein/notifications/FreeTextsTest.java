package fr.stagein.notifications;

import fr.stagein.testing.FreeTexts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FreeTextsTest {

    @Test
    void every_text_that_people_write_is_listed_with_what_is_done_about_contact_data() throws IOException {
        FreeTexts.check("fr.stagein.notifications", "notification-service");
    }
}
