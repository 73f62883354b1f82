package fr.stagein.notifications.settings;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which mails somebody wants. */
@Configuration
class SettingsData {

    @Bean
    PersonalTable mailSettingsTable() {
        return PersonalTable.named("mail_settings", "mail-settings")
                .exported(
                        "select otherwise, quiet_from, quiet_until from mail_settings where account_id = any(:accounts)")
                .keptFromTheSchool()
                .erased("delete from mail_settings where account_id = any(:accounts)");
    }

    @Bean
    PersonalTable mailWishesTable() {
        return PersonalTable.named("mail_wish", "mail-settings")
                .exported("select kind, frequency from mail_wish where account_id = any(:accounts) order by kind")
                .keptFromTheSchool();
    }
}
