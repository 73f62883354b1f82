package fr.stagein.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Stands around every application of ours that speaks HTTP. */
@AutoConfiguration
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

    /** Ten languages are usual in some browsers. Their number is bounded by the size of the headers. */
    @Bean
    TomcatConnectorCustomizer asManyLanguagesAsHeadersHold() {
        return connector -> connector.setMaxLocaleCount(-1);
    }

    @Bean
    FilterRegistrationBean<ReadableRequest> readableRequest() {
        var filter = new FilterRegistrationBean<>(new ReadableRequest());
        filter.setOrder(READING);
        return filter;
    }
}
