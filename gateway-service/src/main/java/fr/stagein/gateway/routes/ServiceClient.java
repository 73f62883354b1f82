package fr.stagein.gateway.routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ClientHttpRequestFactoryProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** The HTTP client to the services. docs/decisions/0003 has the measurements that it was chosen by. */
@Configuration
class ServiceClient {

    /** Connections to one service at most. Every open page holds one for its live inbox, a school's desk one more. */
    private static final int CONNECTIONS = 5_000;

    @Bean
    ProxyExchange proxyExchange(GatewayMvcProperties properties, OpenStreams streams, MeterRegistry meters) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(4 * CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(1, TimeUnit.SECONDS))
                        .setSocketTimeout(Timeout.of(20, TimeUnit.SECONDS))
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .build();
        connections(meters, "leased", () -> connections.getTotalStats().getLeased());
        connections(meters, "available", () -> connections.getTotalStats().getAvailable());
        connections(meters, "pending", () -> connections.getTotalStats().getPending());
        var client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(2, TimeUnit.SECONDS))
                        // Above the live streams' heartbeat of 15 seconds.
                        .setResponseTimeout(Timeout.of(20, TimeUnit.SECONDS))
                        .build())
                .addExecInterceptorFirst("open streams", streams)
                // A proxy only passes on: no cookies of its own, no redirects followed, no retries.
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
        return new ClientHttpRequestFactoryProxyExchange(
                new HttpComponentsClientHttpRequestFactory(client), properties);
    }

    private static void connections(MeterRegistry meters, String state, Supplier<Number> count) {
        Gauge.builder("stagein.service.connections", count)
                .description("Connections to the services: in use, kept open, waited for")
                .tag("state", state)
                .register(meters);
    }
}
