package fr.stagein.gateway.address;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl scheme, host and port as people type them; every address that we send a browser to begins with it
 * @param otherHosts further {@code Host} headers that are answered, such as the one of a single replica
 */
@ConfigurationProperties("stagein")
public record PublicAddress(URI publicUrl, @DefaultValue List<String> otherHosts) {

    public PublicAddress {
        String scheme = publicUrl.getScheme();
        if (publicUrl.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException(
                    "stagein.public-url must be a web address such as https://stage.example, not " + publicUrl);
        }
        otherHosts = otherHosts.stream().map(PublicAddress::lower).toList();
    }

    public boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return origin() + path;
    }

    /** The public address as a browser writes it in the header {@code Origin}. */
    public String origin() {
        return publicUrl.getScheme() + "://" + host();
    }

    /**
     * A cookie's name, with the prefix {@code __Host-} over HTTPS: then no other host of the domain can set the cookie, and
     * the browser never sends it unencrypted. Over HTTP, as in the local run, browsers refuse such a name.
     */
    public String cookie(String name) {
        return isHttps() ? "__Host-" + name : name;
    }

    boolean answersTo(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String asked = withoutUsualPort(lower(host));
        return asked.equals(host()) || otherHosts.contains(asked);
    }

    private String host() {
        return withoutUsualPort(lower(publicUrl.getRawAuthority()));
    }

    private String withoutUsualPort(String host) {
        String usual = isHttps() ? ":443" : ":80";
        return host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
