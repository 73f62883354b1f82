package fr.stagein.http;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** In every application of ours that serves HTTP. */
@AutoConfiguration
@EnableConfigurationProperties({BodyPace.class, Drain.class})
public class HttpAutoConfiguration {

    /** After the filters that bound the body, since reading parameters may read it. */
    static final int READING = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    TomcatContextCustomizer refusalsInWords() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusalValve.class.getName());
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodiesThatComeInTime(BodyPace pace) {
        return tomcat -> {
            tomcat.addEngineValves(new SlowBodyValve(pace));
            tomcat.addConnectorCustomizers(connector -> {
                // Limits one wait for the next bytes of a body; the valve limits all waits together.
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout((int) pace.grace().toMillis());
                }
            });
        };
    }

    /** Ten languages are usual in some browsers. Their number is bounded by the size of the headers. */
    @Bean
    TomcatConnectorCustomizer asManyLanguagesAsHeadersHold() {
        return connector -> connector.setMaxLocaleCount(-1);
    }

    @Bean
    ConnectionDrain connectionDrain(Drain drain) {
        return new ConnectionDrain(drain);
    }

    @Bean
    FilterRegistrationBean<ReadableRequest> readableRequest() {
        var filter = new FilterRegistrationBean<>(new ReadableRequest());
        filter.setOrder(READING);
        return filter;
    }
}
