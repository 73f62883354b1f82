package fr.stagein.notifications.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the two parts of a mail: text, and HTML by the template {@code src/main/jte/mail.jte}. */
final class MailLayout {

    /** The templates are compiled with the service; each is a class of this package. */
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, MailLayout.class.getPackageName());

    private MailLayout() {}

    /** @param stop as in {@link MailContent} */
    record Written(
            String subject,
            String text,
            String html,
            @Nullable URI stop) {}

    static Written write(MailContent mail) {
        return new Written(mail.subject(), text(mail), html(mail), mail.stop());
    }

    private static String html(MailContent mail) {
        var html = new StringOutput();
        TEMPLATES.render("mail.jte", mail, html);
        return html.toString();
    }

    private static String text(MailContent mail) {
        List<String> blocks = new ArrayList<>();
        if (mail.greeting() != null) {
            blocks.add(mail.greeting());
        }
        if (!mail.body().isBlank()) {
            blocks.add(mail.body());
        }
        mail.items().forEach(item -> blocks.add("* " + item.title() + "\n  " + item.body()));
        mail.links().forEach(link -> blocks.add(text(link)));
        // By convention mail programs fold away what stands under such a line.
        blocks.add("-- \n" + mail.footer().reason());
        mail.footer().links().forEach(link -> blocks.add(text(link)));
        return String.join("\n\n", blocks) + "\n";
    }

    private static String text(MailContent.Link link) {
        String said = link.label() + "\n" + link.address();
        return link.note() == null ? said : said + "\n" + link.note();
    }
}
