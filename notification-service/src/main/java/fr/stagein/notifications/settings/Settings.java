package fr.stagein.notifications.settings;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.settings.MailSettings.Wish;
import java.sql.Types;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's settings. */
@Repository
public class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(MailFrequency otherwise, @Nullable QuietHours quietHours) {}

    @Transactional(readOnly = true)
    public MailSettings of(AccountId account) {
        return jdbc.sql("select otherwise, quiet_from, quiet_until from mail_settings where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new Row(
                        MailFrequency.valueOf(row.getString("otherwise")),
                        quietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class))))
                .optional()
                .map(row -> new MailSettings(wishes(account), row.otherwise(), row.quietHours()))
                .orElse(MailSettings.USUAL);
    }

    private static @Nullable QuietHours quietHours(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : new QuietHours(from, until);
    }

    private List<Wish> wishes(AccountId account) {
        return jdbc.sql("select reader, kind, frequency from mail_wish where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new Wish(
                        Reader.valueOf(row.getString("reader")),
                        NoteKind.valueOf(row.getString("kind")),
                        MailFrequency.valueOf(row.getString("frequency"))))
                .list();
    }

    /** Wishes that these settings do not name stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(AccountId account, MailSettings settings) {
        QuietHours quiet = settings.quietHours();
        jdbc.sql("""
                insert into mail_settings (account_id, otherwise, quiet_from, quiet_until)
                values (:account, :otherwise, :from, :until)
                on conflict (account_id) do update set otherwise = excluded.otherwise,
                    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until""")
                .param("account", account.value())
                .param("otherwise", settings.otherwise().name())
                .param("from", quiet == null ? null : quiet.from(), Types.TIME)
                .param("until", quiet == null ? null : quiet.until(), Types.TIME)
                .update();
        for (Wish wish : settings.wishes()) {
            jdbc.sql("""
                    insert into mail_wish (account_id, reader, kind, frequency) values (:account, :reader, :kind, :frequency)
                    on conflict (account_id, reader, kind) do update set frequency = excluded.frequency""")
                    .param("account", account.value())
                    .param("reader", wish.reader().name())
                    .param("kind", wish.kind().name())
                    .param("frequency", wish.frequency().name())
                    .update();
        }
    }

    /** From now on only what is needed; whatever was chosen before is forgotten, quiet hours aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopMails(AccountId account) {
        jdbc.sql("delete from mail_wish where account_id = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("""
                insert into mail_settings (account_id, otherwise) values (:account, :never)
                on conflict (account_id) do update set otherwise = excluded.otherwise""")
                .param("account", account.value())
                .param("never", MailFrequency.NEVER.name())
                .update();
    }
}
