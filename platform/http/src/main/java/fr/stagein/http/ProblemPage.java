package fr.stagein.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** A refusal for a person who followed a link or typed an address; a program gets the problem detail. */
public final class ProblemPage {

    public static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private ProblemPage() {}

    /** Whether HTML is asked for by name, and before JSON: browsers do so where they navigate, and only there. */
    public static boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("html")) {
            return false;
        }
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            double html = quality(accepted, "html");
            return html > 0 && html > quality(accepted, "json");
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static double quality(List<MediaType> accepted, String kind) {
        return accepted.stream()
                .filter(type ->
                        type.getSubtype().equals(kind) || type.getSubtype().endsWith("+" + kind))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    /** Without a script and without a style of its own, which the gateway's content security policy would not let in. */
    public static String of(String title, String detail, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – Stage-IN</title>
                <link rel="stylesheet" href="/assets/problem-1.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        english ? "en" : "fr",
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        HtmlUtils.htmlEscape(detail, "UTF-8"),
                        english ? "Go to the first page of Stage-IN" : "Aller à l’accueil de Stage-IN");
    }
}
