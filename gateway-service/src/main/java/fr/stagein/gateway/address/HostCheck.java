package fr.stagein.gateway.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.gateway.problems.GatewayProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Refuses requests whose {@code Host} header is not our address. So a domain that somebody else points at our server shows
 * nothing, and no answer contains a host name that the sender chose. Health probes use another port and are not checked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HostCheck extends OncePerRequestFilter {

    private final PublicAddress address;

    HostCheck(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (address.answersTo(request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            tell(response);
        } else {
            GatewayProblem.OTHER_HOST.write(request, response);
        }
    }

    private void tell(HttpServletResponse response) throws IOException {
        String ours = HtmlUtils.htmlEscape(address.origin());
        byte[] page = """
                <!doctype html><html lang="fr"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Stage-IN</title>
                <h1>Stage-IN a une autre adresse</h1>
                <p>Cette adresse n’est pas la nôtre. Continuez sur <a href="%1$s/">%1$s</a>.</p>
                <p lang="en">This is not our address. Go on at <a href="%1$s/">%1$s</a>.</p></html>
                """.formatted(ours).getBytes(UTF_8);
        response.setStatus(GatewayProblem.OTHER_HOST.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
