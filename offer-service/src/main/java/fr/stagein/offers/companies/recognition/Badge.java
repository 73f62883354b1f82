package fr.stagein.offers.companies.recognition;

import fr.stagein.platform.territory.Territory;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A drawing that a company may put on its own site. It asks nothing of anybody: no script, no font, no link. */
@Component
class Badge {

    private static final int MOST_LETTERS = 30;

    private final MessageSource messages;
    private final Territory territory;

    Badge(MessageSource messages, Territory territory) {
        this.messages = messages;
        this.territory = territory;
    }

    String of(String company, int hosted, Locale language) {
        String line = messages.getMessage("badge.line", null, language);
        String count = hosted == 0
                ? messages.getMessage("badge.thanks", null, language)
                : messages.getMessage("badge.hosted", new Object[] {hosted}, language) + " \u00b7 "
                        + messages.getMessage("badge.thanks", null, language);
        String name = company.length() <= MOST_LETTERS
                ? company
                : company.substring(0, MOST_LETTERS - 1).strip() + "\u2026";
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="320" height="96" viewBox="0 0 320 96" role="img" aria-label="%s">
                  <rect x="0.5" y="0.5" width="319" height="95" rx="14" fill="#fffdf9" stroke="#0f5b4b"/>
                  <path d="M14.5 0.5H68v95H14.5a14 14 0 0 1-14-14v-67a14 14 0 0 1 14-14Z" fill="#0f5b4b"/>
                  <path d="M20 30l18 18-18 18M36 30l18 18-18 18" fill="none" stroke="#f5b656" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
                  <g font-family="Verdana, 'DejaVu Sans', sans-serif" fill="#1b2622">
                    <text x="82" y="30" font-size="14" font-weight="bold">%s</text>
                    <text x="82" y="49" font-size="12">%s</text>
                    <text x="82" y="67" font-size="12" fill="#0f5b4b" font-weight="bold">%s</text>
                    <text x="82" y="84" font-size="10" fill="#4a5751">&gt;&gt;Stage-IN %s</text>
                  </g>
                </svg>
                """.formatted(
                        escaped(company + " " + line + ". " + count),
                        escaped(name),
                        escaped(line),
                        escaped(count),
                        escaped(territory.name()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
