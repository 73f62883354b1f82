package fr.stagein.offers.companies.recognition;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.stagein.events.Siret;
import fr.stagein.offers.companies.recognition.Engagements.Year;
import fr.stagein.offers.companies.recognition.RecognitionController.Engagement;
import fr.stagein.platform.territory.Territory;
import fr.stagein.territory.WrittenDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** One page that says what a company gave in a year. */
@Component
class Statement {

    private final MessageSource messages;
    private final Territory territory;

    Statement(MessageSource messages, Territory territory) {
        this.messages = messages;
        this.territory = territory;
    }

    byte[] of(Siret siret, Engagement engagement, Year year, LocalDate today, Locale language) {
        String made = WrittenDates.day(today, language);
        String number = Integer.toString(year.year());
        Integer since = engagement.since();
        String page = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <title>%s</title>
                <style>
                  @page { size: A4; margin: 28mm 24mm; }
                  body { font-family: Helvetica, sans-serif; font-size: 12pt; line-height: 1.5; color: #1b2622; }
                  .brand { color: #0f5b4b; font-size: 20pt; font-weight: bold; }
                  h1 { font-size: 22pt; margin: 24mm 0 8mm; }
                  h2 { font-size: 16pt; margin: 8mm 0 0; }
                  table { width: 100%%; margin: 8mm 0; border-collapse: collapse; }
                  td { padding: 3mm 0; border-bottom: 0.3mm solid #dbd4c5; }
                  td.value { text-align: right; font-weight: bold; }
                  .made { margin-top: 20mm; font-size: 10pt; color: #4a5751; }
                </style>
                </head>
                <body>
                <div class="brand">&gt;&gt;Stage-IN</div>
                <h1>%s</h1>
                <p>%s</p>
                <h2>%s</h2>
                <p>%s</p>
                <table>
                <tr><td>%s</td><td class="value">%s</td></tr>
                <tr><td>%s</td><td class="value">%s</td></tr>
                <tr><td>%s</td><td class="value">%d</td></tr>
                <tr><td>%s</td><td class="value">%d</td></tr>
                <tr><td>%s</td><td class="value">%s</td></tr>
                </table>
                <p>%s</p>
                <p class="made">%s</p>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        text("title", language, number),
                        text("title", language, number),
                        text("intro", language, territory.name(), number),
                        escaped(engagement.name()),
                        escaped(engagement.activity()),
                        text("siret", language),
                        siret,
                        text("places", language),
                        escaped(String.join(", ", engagement.communes())),
                        text("offered", language),
                        year.seats(),
                        text("hosted", language),
                        year.hosted(),
                        text("since", language),
                        since == null ? number : since.toString(),
                        text("thanks", language),
                        text("made", language, made));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().withHtmlContent(page, null).toStream(pdf).run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pdf.toByteArray();
    }

    private String text(String key, Locale language, Object... values) {
        return escaped(messages.getMessage("statement." + key, values, language));
    }

    /** The fonts that every PDF reader has know Latin letters only. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("\\p{Cntrl}", " ").replace('’', '\''), "UTF-8");
    }
}
