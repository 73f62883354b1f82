package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and the way to sign in and back to the page one was on. */
@RestController
class SignInController {

    private final AccessTokens tokens;
    private final Identity identity;
    private final Keycloak keycloak;
    private final OAuth2AuthorizationRequestResolver requests;
    private final PendingSignIns pending;

    SignInController(
            AccessTokens tokens,
            Identity identity,
            Keycloak keycloak,
            OAuth2AuthorizationRequestResolver requests,
            PendingSignIns pending) {
        this.tokens = tokens;
        this.identity = identity;
        this.keycloak = keycloak;
        this.requests = requests;
        this.pending = pending;
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
     * @param returnTo a page of ours; without it, where the last try that failed was to lead
     * @param link alias of an identity provider to link to the account, which has to be signed in or does so now
     * @param page of Keycloak's to begin with: {@code registration}, {@code password} or {@code second-factor}
     */
    @GetMapping("/login")
    void signIn(
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String wanted = WantedPage.asked(returnTo, request);
        if (!keycloak.answers()) {
            WantedPage.remember(wanted, request);
            response.sendRedirect(SignInFailure.Reason.KEYCLOAK_AWAY.page());
            return;
        }
        // Another tab was faster: nobody signs in twice.
        if (!LinkRequests.isForWhoIsSignedIn(request) && tokens.isSignedIn(request)) {
            WantedPage.forget(request);
            response.sendRedirect(wanted);
            return;
        }
        OAuth2AuthorizationRequest plain = requests.resolve(request, SignInConfiguration.REGISTRATION);
        if (plain == null) {
            throw new IllegalStateException("The registration at Keycloak is missing");
        }
        var asked = OAuth2AuthorizationRequest.from(plain)
                .attributes(all -> all.put(WantedPage.ATTRIBUTE, wanted))
                .build();
        pending.saveAuthorizationRequest(asked, request, response);
        response.sendRedirect(asked.getAuthorizationRequestUri());
    }
}
