package fr.stagein.applications.agreements;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for agreements beside the requests. */
@Configuration
class AgreementWorkers {

    private static final Duration DRAFTS = Duration.ofMinutes(1);
    private static final Duration SEALS = Duration.ofSeconds(10);

    /** A day is published once, by the first that comes. */
    private static final Duration HEADS = Duration.ofHours(1);

    @Bean
    Worker agreementDraftsWorker(Workers workers, DraftAgreement draft) {
        return workers.periodic(
                "agreement-drafts", DRAFTS, worker -> draft.catchUp().requireAll());
    }

    @Bean
    Worker agreementMailsWorker(Workers workers, TidyMails tidy) {
        return workers.periodic("agreement-mails", DRAFTS, worker -> tidy.tidy());
    }

    @Bean
    Worker chainHeadsWorker(Workers workers, PublishChainHeads heads, ChainHeadFiles files) {
        return workers.periodic("agreement-chain-heads", HEADS, worker -> {
            heads.publishToday();
            files.writeMissing();
        });
    }

    @Bean
    Worker agreementSealsWorker(Workers workers, SealAgreement seal) {
        return workers.queue("agreement-seals", SEALS, seal::sealNext);
    }
}
