package fr.stagein.schools.accounts;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountWork {

    @Bean
    Worker accountWorker(Workers workers, FillOrder fillOrder, AccountsProperties properties) {
        return workers.queue("accounts", properties.pause(), fillOrder::next);
    }
}
