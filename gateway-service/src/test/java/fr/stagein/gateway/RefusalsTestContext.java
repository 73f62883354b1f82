package fr.stagein.gateway;

import com.sun.net.httpserver.HttpServer;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.testing.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway on the real Postgres; behind each route stands a service that answers everything with an empty object. */
final class RefusalsTestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Infrastructure infrastructure = Infrastructure.shared();
        String service = service();
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url",
                        infrastructure.newDatabase(),
                        "spring.datasource.username",
                        infrastructure.user(),
                        "spring.datasource.password",
                        infrastructure.password(),
                        "management.server.port",
                        "0",
                        "stagein.other-hosts",
                        "localhost",
                        "stagein.identity.issuer",
                        "http://127.0.0.1:1/realms/dordogne",
                        "stagein.gateway.client-secret",
                        "s3cret",
                        "stagein.territory.folder",
                        Checkout.territory("dordogne").toString()))
                .and(
                        "stagein.services.school=" + service,
                        "stagein.services.offer=" + service,
                        "stagein.services.application=" + service,
                        "stagein.services.notification=" + service)
                .applyTo(context);
    }

    private static String service() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(200, head ? -1 : body.length);
                if (!head) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.setExecutor(command -> Thread.ofPlatform().daemon().start(command));
            Thread.ofPlatform().daemon().start(server::start);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
