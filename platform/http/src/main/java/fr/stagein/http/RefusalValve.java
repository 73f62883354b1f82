package fr.stagein.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every refusal without a body a text. It surrounds the application, so that it also handles refusals that never
 * reach it (a path or a method that Tomcat or Spring's firewall refuses), and those whose own error page would fail.
 */
public final class RefusalValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(RefusalValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var reachable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, reachable);
        if (!reachable.get()) {
            return;
        }
        if (response.getStatus() == 501 || response.getStatus() == 505) {
            // An unknown transfer coding, method or version: the request is wrong, not this server.
            response.setStatus(400);
        }
        if (SlowBody.isIn(failure)) {
            response.setStatus(408);
        }
        // Discards what the application had begun to write, with its encoding.
        response.resetBuffer(true);
        response.setContentType(HttpProblem.contentType(request).toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (response.getHeader("Content-Security-Policy") == null) {
            response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        }
        try {
            HttpProblem problem = HttpProblem.of(response.getStatus(), HttpProblem.language(request));
            byte[] body = problem.body(request).getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            log.debug("Who asked has gone before the answer", gone);
        }
    }
}
