package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and the way to sign in and back to the page one was on. */
@RestController
class SignInController {

    private static final String RETURN_TO = "stagein.returnTo";

    private final AccessTokens tokens;
    private final Identity identity;

    SignInController(AccessTokens tokens, Identity identity) {
        this.tokens = tokens;
        this.identity = identity;
    }

    /** @param providers identity providers that an account can be linked to */
    record Session(
            boolean signedIn,
            @Nullable String accountId,
            @Nullable String firstName,
            @Nullable String email,
            List<String> roles,
            List<String> providers) {}

    @GetMapping("/api/session")
    ResponseEntity<Session> session(@Nullable @AuthenticationPrincipal OidcUser user, HttpServletRequest request) {
        List<String> roles = user == null ? List.of() : tokens.roles(request);
        Session session = user == null || roles.isEmpty()
                ? new Session(false, null, null, null, List.of(), List.of())
                : new Session(
                        true, user.getSubject(), user.getGivenName(), user.getEmail(), roles, identity.providers());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }

    /**
     * @param link alias of an identity provider to link to the account, which has to be signed in or does so now
     * @param page of Keycloak's to begin with: {@code registration}, {@code password} or {@code second-factor}
     */
    @GetMapping("/login")
    void signIn(
            @RequestParam(defaultValue = "/") String returnTo,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        request.getSession().setAttribute(RETURN_TO, isLocal(returnTo) ? returnTo : "/");
        response.sendRedirect("/oauth2/authorization/" + SignInConfiguration.REGISTRATION
                + (LinkRequests.isProvider(link) ? "?" + LinkRequests.PARAMETER + "=" + link : "")
                + (LinkRequests.isPage(page) ? "?" + LinkRequests.PAGE + "=" + page : ""));
    }

    static String takeReturnTo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object to = session == null ? null : session.getAttribute(RETURN_TO);
        if (session != null) {
            session.removeAttribute(RETURN_TO);
        }
        return to instanceof String path ? path : "/";
    }

    /** A path of ours: {@code //elsewhere} and {@code /\elsewhere} lead to other sites. */
    static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
