package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets are made anew while people work, whoever dies meanwhile. RotationWorld looks at each round that all can work. */
@EnableKubernetesMockClient(crud = true)
@SuppressWarnings("NullAway.Init") // the extension sets the server
class RotationTest {

    private static final int MOST_ROUNDS = 12;

    KubernetesMockServer server;

    private final AtomicInteger writesToLive = new AtomicInteger(Integer.MAX_VALUE);
    private Runnable beforeNextWrite = () -> {};
    private KubernetesClient client;

    @BeforeEach
    void aClientThatCanDie() {
        client = server.createClient(builder ->
                builder.withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("dies", new Interceptor() {
                    @Override
                    public void before(BasicBuilder request, HttpRequest asked, RequestTags tags) {
                        if (!asked.method().equals("GET")) {
                            write();
                        }
                    }
                })));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void write() {
        Runnable first = beforeNextWrite;
        beforeNextWrite = () -> {};
        first.run();
        if (writesToLive.decrementAndGet() < 0) {
            throw new Death();
        }
    }

    @Test
    void every_secret_that_can_be_is_another_afterwards_and_the_old_ones_open_nothing() {
        var world = new RotationWorld("dordogne", client, this::write);
        String oldPassword = world.password(Login.OWNER, Part.SCHOOL);

        world.ask("leak");
        List<String> told = roundsUntilSettled(world);

        assertThat(told).containsExactly("Rolling", "Rolling", "Revoking", "Revoking", "Rotated");
        assertThat(world.state()).isEqualTo(new RotationState(1, RotationState.Phase.SETTLED, "leak", true));
        for (Part part : Part.values()) {
            assertThat(world.user(part)).isEqualTo(part.database() + "_spare");
        }
        assertThat(world.password(Login.OWNER, Part.SCHOOL)).isNotEqualTo(oldPassword);
        Keys.VAULTS.forEach(
                vault -> assertThat(world.key(vault)).startsWith("2:").endsWith(",1:first"));
        assertThat(world.key("starts")).isNotEqualTo("first");
        assertThat(world.keycloak)
                .containsEntry("gateway", world.key("gateway-client"))
                .containsEntry("school-service", world.key("school-client"))
                .containsEntry("notification-service", world.key("notification-client"))
                .doesNotContainValue("first");
    }

    @Test
    void an_operator_that_dies_at_any_write_is_followed_by_one_that_goes_on() {
        // Every write takes its time: all of them where the tests with an API server run, every third elsewhere.
        int step = System.getenv(ApiServer.BINARIES) == null ? 3 : 1;
        int writes = 0;
        for (boolean died = true; died; writes += step) {
            var world = new RotationWorld("dies-" + writes, client, this::write);
            world.ask("leak");
            writesToLive.set(writes);
            died = false;
            try {
                roundsUntilSettled(world);
            } catch (RuntimeException killed) {
                assertThat(killed).hasStackTraceContaining(Death.class.getName());
                died = true;
            }
            writesToLive.set(Integer.MAX_VALUE);
            roundsUntilSettled(world);

            assertThat(world.state()).isEqualTo(new RotationState(1, RotationState.Phase.SETTLED, "leak", true));
            assertThat(world.keycloak).containsEntry("gateway", world.key("gateway-client"));
            assertThat(world.key("vault-school").split(",", -1)).hasSize(2);
        }
        // Two logins of five services, three clients, four of the state itself.
        assertThat(writes).isEqualTo(step == 1 ? 2 * 5 + 3 + 4 + 1 : 21);
    }

    @Test
    void asked_for_again_it_comes_back_to_the_first_login_with_a_password_of_its_own() {
        var world = new RotationWorld("charente", client, this::write);
        world.ask("leak");
        roundsUntilSettled(world);
        String before = world.password(Login.OWNER, Part.OFFER);

        world.ask("leak");
        assertThat(roundsUntilSettled(world)).containsExactly("Rotated");
        world.ask("another");
        roundsUntilSettled(world);

        assertThat(world.user(Part.OFFER)).isEqualTo("offer");
        assertThat(world.password(Login.OWNER, Part.OFFER)).isNotEqualTo(before);
        assertThat(world.key("vault-offer")).startsWith("3:").contains(",2:").endsWith(",1:first");
    }

    @Test
    void nobody_is_moved_while_keycloak_is_away() {
        var world = new RotationWorld("landes", client, this::write);
        world.keycloakAway = true;
        world.ask("leak");

        assertThat(told(world.round())).isEqualTo("KeycloakAway");
        assertThat(told(world.round())).isEqualTo("KeycloakAway");
        assertThat(world.user(Part.GATEWAY)).isEqualTo("gateway");

        world.keycloakAway = false;
        roundsUntilSettled(world);
        assertThat(world.user(Part.GATEWAY)).isEqualTo("gateway_spare");
    }

    @Test
    void without_a_right_at_keycloak_its_clients_keep_their_secrets_and_it_is_told() {
        var world = new RotationWorld("gers", client, this::write);
        world.mayChange = false;
        world.ask("leak");

        assertThat(roundsUntilSettled(world)).endsWith("RotatedButClients");
        assertThat(world.key("gateway-client")).isEqualTo("first");
        assertThat(world.keycloak).isEmpty();
        // What was told stays true when the right is given later.
        world.mayChange = true;
        assertThat(told(world.round())).isEqualTo("RotatedButClients");
    }

    @Test
    void a_right_at_keycloak_that_is_taken_away_meanwhile_leaves_no_service_with_a_secret_that_opens_nothing() {
        var world = new RotationWorld("lot", client, this::write);
        world.ask("leak");
        writesToLive.set(6);
        assertThatThrownBy(world::round).hasStackTraceContaining(Death.class.getName());
        writesToLive.set(Integer.MAX_VALUE);

        world.mayChange = false;
        world.keycloakAway = true;
        assertThat(told(world.round())).isEqualTo("KeycloakAway");
        assertThat(world.user(Part.GATEWAY)).isEqualTo("gateway");
    }

    @Test
    void of_two_operators_one_begins() {
        var world = new RotationWorld("indre", client, this::write);
        world.ask("leak");
        // While the first is about to write, the second does.
        beforeNextWrite = world::round;

        assertThatThrownBy(world::round).isInstanceOf(KubernetesClientException.class);

        roundsUntilSettled(world);
        assertThat(world.state().generation()).isEqualTo(1);
        assertThat(world.key("vault-school").split(",", -1)).hasSize(2);
    }

    /** @return what was told in each round */
    private static List<String> roundsUntilSettled(RotationWorld world) {
        List<String> told = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            told.add(told(world.round()));
            if (told.getLast().startsWith("Rotated")) {
                return told;
            }
        }
        throw new AssertionError("It did not come to an end: " + told);
    }

    private static String told(Report report) {
        return report.conditions().stream()
                .filter(one -> one.getType().equals(Report.SECRETS))
                .map(Condition::getReason)
                .findFirst()
                .orElse("");
    }

    private static final class Death extends RuntimeException {}
}
