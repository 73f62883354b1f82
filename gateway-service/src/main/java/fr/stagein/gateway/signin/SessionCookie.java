package fr.stagein.gateway.signin;

import fr.stagein.gateway.address.PublicAddress;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session cookie: the only cookie that gives access. */
@Configuration
class SessionCookie {

    static final String NAME = "STAGEIN";

    @Bean
    DefaultCookieSerializerCustomizer boundToTheHost(PublicAddress address) {
        return cookie -> {
            cookie.setCookieName(address.cookie(NAME));
            cookie.setCookiePath("/");
            cookie.setUseSecureCookie(address.isHttps());
        };
    }
}
