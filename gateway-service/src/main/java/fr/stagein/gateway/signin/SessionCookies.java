package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/** Ignores cookies that cannot be a session id: Postgres fails for a text with U+0000, which a cookie may contain. */
@Component
class SessionCookies implements BeanPostProcessor {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CookieSerializer cookies ? new OnlyIds(cookies) : bean;
    }

    private record OnlyIds(CookieSerializer cookies) implements CookieSerializer {
        @Override
        public void writeCookieValue(CookieValue value) {
            cookies.writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return cookies.readCookieValues(request).stream()
                    .filter(id -> ID.matcher(id).matches())
                    .toList();
        }
    }
}
