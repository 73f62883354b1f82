package fr.stagein.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.stagein.gateway.problems.GatewayProblem;
import fr.stagein.gateway.signin.AccessTokens;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Counts the requests of each signed-in person, or of each address for those who are not, in this replica's memory: a
 * shared count would cost a round trip to Postgres a request. With n replicas somebody may reach n times the limit.
 */
@Component
class Limits extends OncePerRequestFilter {

    /**
     * @param maxBody bytes that a request may carry
     * @param largerBodies the few paths that take files; their services name them as well
     * @param burst requests at once of somebody who is signed in
     * @param perSecond requests a second that are given back
     * @param addressBurst requests at once from one address of people who are not: a school's computers share it
     * @param addressPerSecond requests a second that are given back to an address
     * @param signInStepsPerMinute from one address; each sign-in takes three, and passwords are Keycloak's to guard
     * @param guessesPerMinute from one address, of what is asked for without a sign-in: codes on cards and documents, calendars
     */
    @ConfigurationProperties("stagein.limits")
    record Settings(
            @DefaultValue("65536") long maxBody,
            @DefaultValue List<Larger> largerBodies,
            @DefaultValue("200") long burst,
            @DefaultValue("40") long perSecond,
            @DefaultValue("600") long addressBurst,
            @DefaultValue("120") long addressPerSecond,
            @DefaultValue("600") long signInStepsPerMinute,
            @DefaultValue("120") long guessesPerMinute) {

        Settings {
            largerBodies = List.copyOf(largerBodies);
        }

        /**
         * @param path a pattern such as {@code /api/schools/{id}/roster-imports}
         * @param role who may send so much there; anybody if absent
         */
        record Larger(String path, long maxBody, @Nullable String role) {
            boolean holdsFor(PathContainer asked) {
                return PathPatternParser.defaultInstance.parse(path).matches(asked);
            }
        }

        Optional<Larger> largerAt(String path) {
            PathContainer asked = PathContainer.parsePath(path);
            return largerBodies.stream()
                    .filter(larger -> larger.holdsFor(asked))
                    .findFirst();
        }
    }

    /** Guessing a birth date for a known code, or a code for a known birth date, is limited as the sign-in form is. */
    private static final String FIRST_SIGN_IN = "/api/accounts/first-sign-in";

    /** A calendar feed has its key in the path and needs no session: guessing keys is limited. Real requests are rare. */
    private static final String CALENDARS = "/api/calendar/feeds/";

    /** A document is verified by its code, typed or in a QR code: guessing codes is limited. */
    private static final String VERIFYING = "/api/agreements/verify/";

    private static final String VERIFYING_ATTESTATIONS = "/api/internships/verify/";

    private static final List<String> GUESSED = List.of(FIRST_SIGN_IN, CALENDARS, VERIFYING, VERIFYING_ATTESTATIONS);

    private final Settings settings;
    private final AccessTokens tokens;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    Limits(Settings settings, AccessTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/api/")
                && !path.startsWith("/login")
                && !path.startsWith("/oauth2/")
                && !path.startsWith("/realms/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Browsers always send a Content-Length. Without one the length of the body has no limit.
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            GatewayProblem.LENGTH_NEEDED.write(request, response);
            return;
        }
        long length = request.getContentLengthLong();
        if (length > settings.maxBody() && length > maxBodyOf(request)) {
            GatewayProblem.TOO_LARGE.write(request, response);
            return;
        }
        ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            response.setHeader("Retry-After", String.valueOf(seconds));
            GatewayProblem.TOO_MANY_REQUESTS.write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private long maxBodyOf(HttpServletRequest request) {
        return settings.largerAt(request.getServletPath())
                .filter(larger -> larger.role() == null
                        || (request.getUserPrincipal() != null
                                && tokens.roles(request).contains(larger.role())))
                .map(Settings.Larger::maxBody)
                .orElse(settings.maxBody());
    }

    private Bucket bucket(HttpServletRequest request) {
        // The decoded path, as the routes read it: /%61pi/ leads where /api/ does and would have no limit otherwise.
        String path = request.getServletPath();
        String address = request.getRemoteAddr();
        if (!path.startsWith("/api/")) {
            return buckets.get("sign-in " + address, key -> perMinute(settings.signInStepsPerMinute()));
        }
        Optional<String> guessed = GUESSED.stream()
                .filter(one -> one.endsWith("/") ? path.startsWith(one) : path.equals(one))
                .findFirst();
        if (guessed.isPresent()) {
            return buckets.get(guessed.get() + " " + address, key -> perMinute(settings.guessesPerMinute()));
        }
        Principal who = request.getUserPrincipal();
        return who == null
                ? buckets.get(
                        "address " + address,
                        key -> bucket(settings.addressBurst(), settings.addressPerSecond(), Duration.ofSeconds(1)))
                : buckets.get(
                        "person " + who.getName(),
                        key -> bucket(settings.burst(), settings.perSecond(), Duration.ofSeconds(1)));
    }

    private static Bucket perMinute(long times) {
        return bucket(times, times, Duration.ofMinutes(1));
    }

    private static Bucket bucket(long capacity, long refill, Duration each) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(refill, each)
                        .build())
                .build();
    }
}
