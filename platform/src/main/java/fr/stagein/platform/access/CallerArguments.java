package fr.stagein.platform.access;

import fr.stagein.events.AccountId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves a controller's argument of the type {@link Caller}; null at an open endpoint when nobody is signed in. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return new Caller(
                    AccountId.of(token.getName()),
                    AccessAutoConfiguration.roles(token),
                    text(token.getToken(), "given_name"),
                    text(token.getToken(), "family_name"),
                    verifiedEmail(token.getToken()));
        }
        return null;
    }

    private static String text(Jwt token, String claim) {
        String text = token.getClaimAsString(claim);
        return text == null ? "" : text;
    }

    private static @Nullable String verifiedEmail(Jwt token) {
        String email = token.getClaimAsString("email");
        return email != null && Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"))
                ? email.toLowerCase(Locale.ROOT)
                : null;
    }
}
