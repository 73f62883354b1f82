package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A real API server with our operators, who have no rights but those of {@code k8s/operator}. */
final class TestCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final KubernetesClient administrator;
    final KeycloakForTests keycloak = new KeycloakForTests();
    final Requests requests = new Requests();

    /** How many operators were told that they lead no more. */
    final AtomicInteger ended = new AtomicInteger();

    private final ApiServer server;
    private final Others others;
    private final Deque<Operator> operators = new ArrayDeque<>();

    private TestCluster(ApiServer server) throws IOException {
        this.server = server;
        administrator = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(server.administrator())
                        // It says no by 500 as well, which another time does not mend.
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
        install();
        others = new Others(administrator, keycloak);
        startOperator();
    }

    /** Beside those that run; its own requests are among all as well. */
    Requests startOperator() {
        return startOperator(StageInOperator.leadership(keycloak.engines(), ended::incrementAndGet));
    }

    /** That believes it leads, as after a lease that ran out unnoticed. */
    void startOperatorThatLeadsToo() {
        startOperator(LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration("stagein-operator-too")
                .withLeaseNamespace("stagein")
                .build());
    }

    void stopLastOperator() {
        operators.removeLast().stop();
    }

    private Requests startOperator(LeaderElectionConfiguration leadership) {
        var own = new Requests();
        KubernetesClient limited = new KubernetesClientBuilder()
                .withConfig(server.serviceAccount("stagein", "stagein-operator"))
                .withHttpClientBuilderConsumer(
                        http -> http.addOrReplaceInterceptor("own", own).addOrReplaceInterceptor("all", requests))
                .build();
        Engines engines = keycloak.engines();
        Operator operator = StageInOperator.operator(
                limited,
                engines,
                new KeycloakRealms(engines),
                Metrics.NOOP,
                new ConditionFigures(new SimpleMeterRegistry()),
                leadership);
        operator.start();
        operators.add(operator);
        return own;
    }

    /** As when its pod is deleted. */
    void stopFirstOperator() {
        operators.removeFirst().stop();
    }

    private void install() throws IOException {
        String real = System.getenv("STAGEIN_KUBE_DEFINITIONS");
        if (real == null) {
            apply(Repository.root().resolve("operator/src/test/resources/fr/stagein/operator/others.yaml"));
        } else {
            try (var files = Files.list(Path.of(real))) {
                for (Path file : files.sorted().toList()) {
                    apply(file);
                }
            }
        }
        for (String namespace : List.of("kafka", "keycloak")) {
            administrator
                    .resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(namespace)
                            .endMetadata()
                            .build())
                    .create();
        }
        for (String file :
                List.of("namespace.yaml", "territories.stagein.fr-v1.yml", "rights.yaml", "deployment.yaml")) {
            apply(Repository.root().resolve("k8s/operator").resolve(file));
        }
        await("the definitions are served").atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(administrator
                            .resources(Territory.class)
                            .inNamespace("stagein")
                            .list()
                            .getItems())
                    .isEmpty();
            assertThat(administrator
                            .genericKubernetesResources("gateway.networking.k8s.io/v1", "HTTPRoute")
                            .inAnyNamespace()
                            .list()
                            .getItems())
                    .isEmpty();
        });
    }

    private void apply(Path file) throws IOException {
        try (InputStream yaml = Files.newInputStream(file)) {
            administrator.load(yaml).items().forEach(this::apply);
        }
    }

    void apply(HasMetadata resource) {
        administrator
                .resource(resource)
                .fieldManager("install")
                .forceConflicts()
                .serverSideApply();
    }

    /** @param more lines of its spec beside the five that are needed */
    void create(String id, String more) {
        administrator
                .resource(TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE
                                .replace("name: dordogne", "name: " + id)
                                .replace("host: dordogne", "host: " + id)
                        + more))
                .create();
    }

    /** As whoever runs Keycloak lets the operator. */
    void mayAdministerKeycloak() {
        apply(new SecretBuilder()
                .withNewMetadata()
                .withName(KeycloakClients.SECRET)
                .withNamespace("stagein")
                .endMetadata()
                .addToStringData("client-id", "operator")
                .addToStringData("client-secret", "for this test")
                .build());
    }

    void change(String id, String patch) {
        territory(id).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    }

    void delete(String id) {
        territory(id).delete();
        await("the end of " + id).atMost(PATIENCE).until(() -> territory(id).get() == null);
    }

    Resource<Territory> territory(String id) {
        return administrator.resources(Territory.class).inNamespace("stagein").withName(id);
    }

    TerritoryStatus status(String id) {
        return territory(id).require().statusOrNew();
    }

    Deployment deployment(String id, String service) {
        return administrator
                .apps()
                .deployments()
                .inNamespace("stagein-" + id)
                .withName(service)
                .require();
    }

    String image(String id, String service) {
        return deployment(id, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    Secret secret(String id, String name) {
        return administrator
                .secrets()
                .inNamespace("stagein-" + id)
                .withName(name)
                .require();
    }

    List<String> events(String id) {
        return administrator.v1().events().inNamespace("stagein").list().getItems().stream()
                .filter(event -> event.getInvolvedObject().getName().equals(id))
                .map(event -> event.getReason())
                .toList();
    }

    void awaitCondition(String id, String type, String value, String reason) {
        await(id + " " + type + " " + value + " " + reason)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(id).conditions())
                        .extracting(TestCluster::told)
                        .contains(type + " " + value + " " + reason));
    }

    private static String told(Condition condition) {
        return condition.getType() + " " + condition.getStatus() + " " + condition.getReason();
    }

    @Override
    public void close() {
        operators.forEach(Operator::stop);
        others.close();
        keycloak.close();
        administrator.close();
        server.close();
    }

    /** Starts it for the first test that needs it, and stops it after the last of all. */
    static final class OnceForAll implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestCluster.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestCluster.class))
                    .computeIfAbsent(TestCluster.class, any -> started(), TestCluster.class);
        }

        private static TestCluster started() {
            ApiServer server = null;
            try {
                server = ApiServer.start();
                return new TestCluster(server);
            } catch (Exception failed) {
                if (server != null) {
                    server.close();
                }
                throw new IllegalStateException("The API server or the operator did not start", failed);
            }
        }
    }
}
