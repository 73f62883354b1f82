package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.events.Stream;
import fr.stagein.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is published of all chains each day. */
@ServiceTest
class ChainHeadsTest {

    /** Each test has days of its own: what was published of one stays on the topic. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final LocalDate first = LocalDate.of(2028, 3, 1).plusDays(10L * TESTS.getAndIncrement());

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    private PublishChainHeads publish;
    private Convention convention;
    private Scene scene;

    @BeforeEach
    @AfterEach
    void nothing_published() {
        jdbc.sql("delete from agreement_chain_head").update();
        jdbc.sql("delete from agreement_chain_day").update();
    }

    @BeforeEach
    void a_frozen_agreement() {
        publish = here.getBean(PublishChainHeads.class);
        convention = new Convention(here).frozen();
        scene = convention.scene;
    }

    @Test
    void a_day_is_published_once_for_anybody_and_its_hash_is_of_what_it_says() throws Exception {
        publish.publish(first);
        String head = head();
        scene.body(convention.sign(convention.lea(), scene.lea), 200);
        publish.publish(first);

        JsonNode day = scene.body(scene.get("/api/agreements/chain-heads/" + first, null), 200);
        List<String> lines =
                day.get("lines").valueStream().map(JsonNode::asString).toList();
        assertThat(lines)
                .isSorted()
                .filteredOn(line -> line.endsWith(" 1 " + head))
                .hasSize(1);
        assertThat(day.toString()).doesNotContain(convention.id);
        assertThat(day.get("previous").asString()).isEqualTo("0".repeat(64));
        String text = "stagein-heads-1\n" + first + "\n" + "0".repeat(64) + "\n" + String.join("\n", lines) + "\n";
        String hash = day.get("hash").asString();
        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        var told = scene.told(Stream.CHAIN_HEADS, first.toString(), 1).getFirst();
        assertThat(told.hash()).isEqualTo(hash);
        assertThat(told.chains()).isEqualTo(lines.size());
    }

    @Test
    void the_next_day_has_what_grew_alone_and_covers_the_day_before() {
        publish.publish(first);
        String before = hash(first);
        scene.body(convention.sign(convention.lea(), scene.lea), 200);
        publish.publish(first.plusDays(2));
        JsonNode day = scene.body(scene.get("/api/agreements/chain-heads/" + first.plusDays(2), null), 200);
        assertThat(day.get("previous").asString()).isEqualTo(before);
        assertThat(day.get("lines").valueStream().map(JsonNode::asString))
                .singleElement()
                .asString()
                .endsWith(" 2 " + head());
        assertThat(scene.get("/api/agreements/chain-heads/" + first.plusDays(1), null))
                .hasStatus(404);
        // A day that is past is not written any more.
        publish.publish(first.plusDays(1));
        assertThat(scene.get("/api/agreements/chain-heads/" + first.plusDays(1), null))
                .hasStatus(404);
        assertThat(scene.get("/api/agreements/chain-heads/yesterday", null)).hasStatus(404);
    }

    private String hash(LocalDate day) {
        return scene.body(scene.get("/api/agreements/chain-heads/" + day, null), 200)
                .get("hash")
                .asString();
    }

    private String head() {
        return jdbc.sql("select chain_hash from agreement where id = :id::uuid")
                .param("id", convention.id)
                .query(String.class)
                .single();
    }
}
