package fr.stagein.gateway.routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The streams of events that pages hold open through this replica. The session is checked when a stream begins; when the
 * session ends, by whomever and at whichever replica, the stream is cut within a second: once a second one query asks
 * which sessions still exist. A new sign-in gives the session a new id; its old streams are cut and the page opens them
 * again. When this replica ends, all are cut at once, and the pages open them at another.
 */
@Component
@EnableScheduling
class OpenStreams extends OncePerRequestFilter implements ExecChainHandler {

    private static final Logger log = LoggerFactory.getLogger(OpenStreams.class);
    private static final long LOOK_EVERY_MS = 1_000;
    private static final String OPEN = OpenStreams.class.getName();

    private final Map<Stream, String> sessions = new ConcurrentHashMap<>();
    private final AtomicBoolean blind = new AtomicBoolean();
    private final JdbcClient jdbc;
    private volatile long goodNanos = System.nanoTime();

    OpenStreams(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        TimeGauge.builder("stagein.worker.age", this, TimeUnit.NANOSECONDS, one -> System.nanoTime() - one.goodNanos)
                .description("Since the last good round")
                .tag("worker", "open-streams")
                .register(meters);
        TimeGauge.builder("stagein.worker.pause", () -> LOOK_EVERY_MS, TimeUnit.MILLISECONDS)
                .description("Between two rounds")
                .tag("worker", "open-streams")
                .register(meters);
        Gauge.builder("stagein.streams.open", sessions, Map::size)
                .description("Live streams that this replica holds open")
                .register(meters);
    }

    private static final class Stream {
        private final Cancellable toService;
        private volatile boolean cut;

        Stream(Cancellable toService) {
            this.toService = toService;
        }

        void cut() {
            cut = true;
            toService.cancel();
        }
    }

    /** Called for each exchange with a service: remembers an answer that is a stream, with the session that asked for it. */
    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest sent, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse answer = chain.proceed(sent, scope);
        var type = answer.getFirstHeader("Content-Type");
        if (type != null
                && type.getValue().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)
                && scope.originalRequest instanceof Cancellable toService) {
            if (answer.getEntity() != null) {
                answer.setEntity(new EndlessEntity(answer.getEntity(), toService));
            }
            remember(toService);
        }
        return answer;
    }

    private void remember(Cancellable toService) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            HttpSession session = asked.getRequest().getSession(false);
            if (session != null) {
                var stream = new Stream(toService);
                sessions.put(stream, session.getId());
                asked.getRequest().setAttribute(OPEN, stream);
            }
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException ended) {
            // We have cut it while it was passed on. To the browser the stream has ended.
            if (!(request.getAttribute(OPEN) instanceof Stream stream && stream.cut)) {
                throw ended;
            }
        } finally {
            if (request.getAttribute(OPEN) instanceof Stream stream) {
                sessions.remove(stream);
            }
        }
    }

    /** Before the web server waits for the requests under way, to which no stream would come to its end by itself. */
    @EventListener(ContextClosedEvent.class)
    void cutAllAtTheEnd() {
        sessions.keySet().forEach(Stream::cut);
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MS)
    void cutThoseWhoseSessionEnded() {
        if (sessions.isEmpty()) {
            goodNanos = System.nanoTime();
            return;
        }
        try {
            Map<Stream, String> open = Map.copyOf(sessions);
            Set<String> there =
                    Set.copyOf(jdbc.sql("select session_id from spring_session where session_id = any(:ids::bpchar[])")
                            .param("ids", open.values().stream().distinct().toArray(String[]::new))
                            .query(String.class)
                            .list());
            goodNanos = System.nanoTime();
            blind.set(false);
            open.forEach((stream, session) -> {
                if (!there.contains(session)) {
                    stream.cut();
                }
            });
        } catch (DataAccessException noDatabase) {
            // The next round, a second later, tries again. Without the database no other request works either.
            if (!blind.getAndSet(true)) {
                log.warn(
                        "Streams cannot be held against their sessions: {}",
                        noDatabase.getClass().getName());
            }
        }
    }
}
