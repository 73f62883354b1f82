package fr.stagein.schools.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.Scene;
import fr.stagein.schools.students.PupilVault;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A territory that wants a guardian's word before a first application: what the guardian reads, and who is told. */
@ServiceTest
@Import({Scene.class, ConsentTest.RuleOn.class})
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class ConsentTest {

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
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PupilVault vault;

    @Autowired
    JsonMapper json;

    @Autowired
    Territory territory;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    private String student;
    private String account;
    private String mother;

    @BeforeEach
    void a_pupil_under_15() {
        LocalDate bornAfter = LocalDate.now().minusYears(14).minusMonths(6);
        student = jdbc
                .sql("select * from student s where exists (select from guardian where student_id = s.id) order by id")
                .query((row, n) ->
                        Map.entry(new StudentId(row.getObject("id", UUID.class)), row.getBytes("birth_date")))
                .list()
                .stream()
                .filter(one -> vault.openBirthDate(one.getValue(), one.getKey()).isAfter(bornAfter))
                .findFirst()
                .map(one -> one.getKey().toString())
                .orElseThrow();
        account = text("select account_id from student where id = '" + student + "'::uuid");
        mother = text("select account_id from guardian where student_id = '" + student + "'::uuid limit 1");
    }

    @Test
    void a_guardians_word_is_told_to_the_pupil_and_to_the_other_services_with_each_change() {
        JsonNode words = scene.body(
                scene.call(HttpMethod.GET, "/api/students/consent-text", Tokens.guardian(mother), null), 200);
        assertThat(words.get("text").asString()).contains("avant la première candidature");
        String version = words.get("version").asString();
        assertThat(mine()).isEqualTo("MISSING");
        assertThat(lastTold()).isNotEqualTo(true);

        say(version, true);
        assertThat(mine()).isEqualTo("GIVEN");
        await().atMost(Duration.ofSeconds(20)).until(() -> Boolean.TRUE.equals(lastTold()));

        say(version, false);
        assertThat(mine()).isEqualTo("MISSING");
        await().atMost(Duration.ofSeconds(20)).until(() -> Boolean.FALSE.equals(lastTold()));
    }

    @Test
    void who_was_told_of_before_consents_were_is_told_again_once() {
        long before = version();
        jdbc.sql("update student set consent_told = false where id = ?::uuid")
                .param(student)
                .update();
        await().atMost(Duration.ofSeconds(30)).until(() -> version() == before + 1);
        assertThat(jdbc.sql("select consent_told from student where id = ?::uuid")
                        .param(student)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void say(String version, boolean given) {
        assertThat(scene.call(
                        HttpMethod.POST,
                        "/api/students/" + student + "/consent",
                        Tokens.guardian(mother),
                        Map.of("textVersion", version, "given", given)))
                .hasStatus(204);
    }

    private String mine() {
        return scene.body(scene.call(HttpMethod.GET, "/api/students/me", Tokens.student(account), null), 200)
                .get("consent")
                .asString();
    }

    private long version() {
        return jdbc.sql("select version from student where id = ?::uuid")
                .param(student)
                .query(Long.class)
                .single();
    }

    /** What the newest state of the pupil says; null if there is none or it does not say. */
    private @Nullable Boolean lastTold() {
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            var partitions = consumer.partitionsFor(Stream.STUDENTS.topic(territory.id())).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            Boolean told = null;
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode state = json.readTree(message.value());
                    if (student.equals(message.key())) {
                        told = state.path("guardianConsent").isBoolean()
                                ? Boolean.valueOf(state.get("guardianConsent").asBoolean())
                                : null;
                    }
                }
            }
            return told;
        }
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
