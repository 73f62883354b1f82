package fr.stagein.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.notifications.mail.MailContent.Below;
import fr.stagein.notifications.mail.MailContent.Item;
import fr.stagein.notifications.mail.MailContent.Link;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailLayoutTest {

    private static final URI ANSWER = URI.create("https://stage.example/reponse#a&b");
    private static final URI SETTINGS = URI.create("https://stage.example/parametres/notifications");

    private final MailLayout.Written whole = MailLayout.write(new MailContent(
            Locale.FRENCH,
            "Le <b>Fournil</b> & Fils",
            "Bonjour Zoé <i>,",
            "Une <script>ligne.\nUne autre.",
            List.of(new Item("Titre <1>", "Corps & suite")),
            List.of(new Link("Répondre <ici>", ANSWER, "Le code : 12 < 34"), new Link("Ouvrir", SETTINGS, null)),
            new Below("Parce que <vous>.", List.of(new Link("Choisir", SETTINGS, null))),
            null));

    @Test
    void the_text_part_has_it_all_in_the_order_of_reading() {
        assertThat(whole.text()).isEqualTo("""
                Bonjour Zoé <i>,

                Une <script>ligne.
                Une autre.

                * Titre <1>
                  Corps & suite

                Répondre <ici>
                https://stage.example/reponse#a&b
                Le code : 12 < 34

                Ouvrir
                https://stage.example/parametres/notifications

                --\s
                Parce que <vous>.

                Choisir
                https://stage.example/parametres/notifications
                """);
    }

    @Test
    void the_html_part_says_the_same_and_nothing_in_it_becomes_markup() {
        assertThat(whole.html())
                .startsWith("<!doctype html>")
                .contains("<html lang=\"fr\">", "<title>Le &lt;b&gt;Fournil&lt;/b&gt; &amp; Fils</title>")
                .containsSubsequence(
                        "Bonjour Zoé &lt;i&gt;,",
                        ">Une &lt;script&gt;ligne.</p>",
                        ">Une autre.</p>",
                        "<strong>Titre &lt;1&gt;</strong><br>Corps &amp; suite",
                        "href=\"https://stage.example/reponse#a&amp;b\"",
                        "Répondre &lt;ici&gt;</a>",
                        "Le code : 12 &lt; 34",
                        "Ouvrir</a>",
                        "Parce que &lt;vous&gt;.",
                        "Choisir</a>")
                .doesNotContain("<script", "<i>", "<vous>", "@if", "@for", "${");
    }

    @Test
    void a_mail_without_greeting_news_or_links_has_no_empty_part_for_them() {
        var bare = MailLayout.write(new MailContent(
                Locale.ENGLISH, "A code", null, "654321", List.of(), List.of(), new Below("Why.", List.of()), null));
        assertThat(bare.text()).isEqualTo("654321\n\n-- \nWhy.\n");
        assertThat(bare.html()).contains("lang=\"en\"").doesNotContain("<ul", "<a ", "null");
    }
}
