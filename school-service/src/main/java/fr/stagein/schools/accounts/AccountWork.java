package fr.stagein.schools.accounts;

import fr.stagein.platform.work.QueueWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountWork {

    @Bean
    QueueWorker accountWorker(FillOrder fillOrder, AccountsProperties properties) {
        return new QueueWorker("account-worker", properties.pause(), () -> fillOrder.next() == FillOrder.Round.DONE);
    }
}
