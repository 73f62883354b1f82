package fr.stagein.gateway.problems;

import fr.stagein.http.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The refusals of the gateway itself, with their texts in French and English. */
public enum GatewayProblem {
    SIGN_IN_NEEDED(
            HttpStatus.UNAUTHORIZED,
            "Connexion nécessaire",
            "Votre session est terminée. Connectez-vous à nouveau pour continuer.",
            "Please sign in",
            "Your session has ended. Sign in again to go on."),
    CSRF(
            HttpStatus.FORBIDDEN,
            "Page trop ancienne",
            "Cette page est ouverte depuis trop longtemps. Rechargez-la et recommencez.",
            "Page too old",
            "This page has been open for too long. Reload it and try again."),
    OTHER_HOST(
            HttpStatus.MISDIRECTED_REQUEST,
            "Stage-IN a une autre adresse",
            "Cette adresse n’est pas celle de Stage-IN. Utilisez l’adresse que votre établissement vous a donnée.",
            "Stage-IN has another address",
            "This is not the address of Stage-IN. Use the one that your school gave you."),
    SIGN_IN_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Le service de connexion ne répond pas",
            "Rien n’est perdu : gardez cette page ouverte et réessayez dans une minute.",
            "The sign-in service does not answer",
            "Nothing is lost: keep this page open and try again in a minute."),
    LENGTH_NEEDED(
            HttpStatus.LENGTH_REQUIRED,
            "Envoi de taille inconnue",
            "Indiquez la taille de l’envoi (en-tête Content-Length) et réessayez.",
            "Length unknown",
            "Say how long the body is (header Content-Length) and try again."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Envoi trop lourd",
            "Ce qui est envoyé est trop lourd. Un texte : raccourcissez-le. Un papier numérisé ou un autre fichier : numérisez en 150 à"
                    + " 300 points par pouce, ou une page à la fois.",
            "Too large",
            "What you sent is too large. A text: shorten it. A scanned paper or another file: scan with 150 to 300 dots an inch, or"
                    + " one page at a time."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Trop de demandes",
            "Vous allez très vite. Attendez quelques secondes et réessayez.",
            "Too many requests",
            "You are very fast. Wait a few seconds and try again."),
    SERVICE_DOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Une partie de Stage-IN ne répond pas",
            "Rien n’est perdu : gardez cette page ouverte et réessayez dans une minute.",
            "A part of Stage-IN does not answer",
            "Nothing is lost: keep this page open and try again in a minute.");

    private final HttpStatus status;
    private final String title;
    private final String detail;
    private final String englishTitle;
    private final String englishDetail;

    GatewayProblem(HttpStatus status, String title, String detail, String englishTitle, String englishDetail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
    }

    public HttpStatus status() {
        return status;
    }

    /** In English if the language is English, in French otherwise. */
    public HttpProblem in(Locale language) {
        boolean english = language.getLanguage().equals("en");
        return new HttpProblem(
                status.value(),
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                english ? englishTitle : title,
                english ? englishDetail : detail,
                language);
    }

    /** An HTML page if the browser asks for a page, a problem detail (RFC 9457) otherwise. */
    public String body(HttpServletRequest request) {
        return in(HttpProblem.language(request)).body(request);
    }

    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(HttpProblem.contentType(request).toString());
        byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
