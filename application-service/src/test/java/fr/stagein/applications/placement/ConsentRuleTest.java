package fr.stagein.applications.placement;

import static fr.stagein.applications.placement.Bakery.OTHER_WEEK;
import static fr.stagein.applications.placement.Bakery.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A territory that wants a guardian's word before a first application; the others are tried everywhere else. */
@ServiceTest
@Import(ConsentRuleTest.RuleOn.class)
class ConsentRuleTest {

    private static final YearMonth FOURTEEN = YearMonth.now().minusYears(14);
    private static final YearMonth FIFTEEN_THIS_MONTH = YearMonth.now().minusYears(15);

    @TestConfiguration
    static class RuleOn {
        @Bean
        @Primary
        Territory strict(@Qualifier("territory") Territory usual) {
            return new Territory(
                    usual.id(),
                    usual.name(),
                    usual.departments(),
                    usual.schoolZone(),
                    usual.languages(),
                    usual.programmes(),
                    usual.timeZone(),
                    usual.rules().withConsentBeforeApplication());
        }
    }

    @Autowired
    ApplicationContext here;

    private Bakery scene;
    private String offer;

    @BeforeEach
    void at_the_bakery() {
        scene = new Bakery(here);
        offer = scene.offer(5, WEEK);
    }

    @Test
    void a_first_application_of_a_pupil_under_15_waits_for_a_guardians_word() {
        String pupil = pupil(1, FOURTEEN, false);
        assertThat(scene.apply(pupil, offer, WEEK))
                .hasStatus(409)
                .bodyText()
                .contains("guardian-consent-awaited", "Mes enfants", "inviter de nouveau");
        pupil(pupil, 2, FOURTEEN, true);
        scene.body(scene.apply(pupil, offer, WEEK), 201);
    }

    @Test
    void a_word_that_is_not_known_is_no_yes() {
        assertThat(scene.code(scene.apply(pupil(1, FOURTEEN, null), offer, WEEK), 409))
                .isEqualTo("guardian-consent-awaited");
    }

    @Test
    void who_turns_15_this_month_needs_nobody() {
        assertThat(scene.apply(pupil(1, FIFTEEN_THIS_MONTH, false), offer, WEEK))
                .hasStatus(201);
    }

    @Test
    void a_word_that_is_taken_back_stops_no_later_application() {
        String pupil = pupil(1, FOURTEEN, true);
        String first = scene.id(scene.apply(pupil, offer, WEEK));
        scene.body(scene.step(first, "withdraw", Tokens.student(pupil)), 200);
        pupil(pupil, 2, FOURTEEN, false);
        assertThat(scene.apply(pupil, scene.offer(1, OTHER_WEEK), OTHER_WEEK)).hasStatus(201);
    }

    private String pupil(long version, YearMonth born, @Nullable Boolean consent) {
        return pupil(UUID.randomUUID().toString(), version, born, consent);
    }

    private String pupil(String account, long version, YearMonth born, @Nullable Boolean consent) {
        scene.enrol(account, version, born, consent);
        return account;
    }
}
