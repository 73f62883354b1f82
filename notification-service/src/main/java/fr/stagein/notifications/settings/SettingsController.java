package fr.stagein.notifications.settings;

import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.settings.MailSettings.Wish;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own settings. */
@RestController
class SettingsController {

    private final Settings settings;
    private final ChangeSettings change;
    private final NoteTexts texts;

    SettingsController(Settings settings, ChangeSettings change, NoteTexts texts) {
        this.settings = settings;
        this.change = change;
        this.texts = texts;
    }

    /**
     * One kind of news.
     *
     * @param title as it stands over such a message
     * @param needed comes at once whatever is chosen
     */
    record NewsView(Reader reader, NoteKind kind, String title, MailFrequency frequency, boolean needed) {}

    /** @param quietHours absent if mails may come at any time */
    record NotificationSettings(
            List<NewsView> news, @Nullable QuietHoursView quietHours) {
        NotificationSettings {
            news = List.copyOf(news);
        }
    }

    /** In the territory's time; over midnight if it begins later than it ends. */
    record QuietHoursView(@NotNull LocalTime from, @NotNull LocalTime until) {}

    /** @param wishes only for news that is the caller's and not needed */
    record SettingsRequest(
            @NotNull @Size(max = 100) List<@NotNull @Valid WishRequest> wishes,
            @Valid @Nullable QuietHoursView quietHours) {}

    record WishRequest(
            @NotNull Reader reader,
            @NotNull NoteKind kind,
            @NotNull MailFrequency frequency) {}

    /** Gives the caller's settings: how often each kind of news comes by mail, and the quiet hours without mails. */
    @GetMapping("/api/notifications/settings")
    NotificationSettings settings(Caller caller, Locale language) {
        return view(caller, language);
    }

    /** Changes how often each kind of news comes to the caller by mail, and the quiet hours. */
    @PutMapping("/api/notifications/settings")
    NotificationSettings change(@Valid @RequestBody SettingsRequest request, Caller caller, Locale language) {
        change.change(
                caller,
                request.wishes().stream()
                        .map(wish -> new Wish(wish.reader(), wish.kind(), wish.frequency()))
                        .toList(),
                quietHours(request.quietHours()));
        return view(caller, language);
    }

    private static @Nullable QuietHours quietHours(@Nullable QuietHoursView asked) {
        if (asked == null) {
            return null;
        }
        if (asked.from().equals(asked.until())) {
            throw Rejection.field("quietHours.until", "quiet-hours-empty");
        }
        return new QuietHours(asked.from(), asked.until());
    }

    private NotificationSettings view(Caller caller, Locale language) {
        MailSettings mine = settings.of(caller.accountId());
        QuietHours quiet = mine.quietHours();
        return new NotificationSettings(
                News.of(caller).stream()
                        .map(one -> new NewsView(
                                one.reader(),
                                one.kind(),
                                texts.titleOf(one.reader(), one.kind(), language),
                                mine.frequencyOf(one.reader(), one.kind()),
                                one.needed()))
                        .toList(),
                quiet == null ? null : new QuietHoursView(quiet.from(), quiet.until()));
    }
}
