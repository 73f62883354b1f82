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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** The gateway on the real Postgres; behind each route stands a service that answers everything with an empty object. */
final class RefusalsTestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What the first request would have met, taken when the server began to answer. */
    static @Nullable Object headerFiltersAtTheStart;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addApplicationListener((WebServerInitializedEvent started) -> {
            if (started.getApplicationContext() == context) {
                headerFiltersAtTheStart = ReflectionTestUtils.getField(
                        context.getBean(ProxyExchangeHandlerFunction.class), "requestHttpHeadersFilters");
            }
        });
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
