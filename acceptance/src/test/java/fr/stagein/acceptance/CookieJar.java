package fr.stagein.acceptance;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps cookies as browsers do for localhost: marked secure or not, they are sent back. */
final class CookieJar extends CookieHandler {

    private final Map<String, HttpCookie> cookies = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        List<String> sent = cookies.values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
        return sent.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", sent)));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                values.stream()
                        .flatMap(value -> HttpCookie.parse(value).stream())
                        .forEach(this::keep);
            }
        });
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getPath() == null) {
            cookie.setPath("/");
        }
        String key = cookie.getName() + cookie.getPath();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(key);
        } else {
            cookies.put(key, cookie);
        }
    }

    /** Its value, or null; over HTTPS the gateway's cookies are bound to the host and say so in their name. */
    String value(String name) {
        return cookies.values().stream()
                .filter(cookie -> cookie.getName().replaceFirst("^__Host-", "").equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
