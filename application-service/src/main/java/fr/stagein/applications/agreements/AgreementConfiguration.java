package fr.stagein.applications.agreements;

import fr.stagein.documents.AgreementPdf;
import fr.stagein.documents.AgreementTemplates;
import fr.stagein.documents.AmendmentTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes the documents: the fonts and the standard clauses are read once. */
@Configuration
@EnableConfigurationProperties({AgreementSettings.class, SealSettings.class, ChainHeadSettings.class, SmsSettings.class
})
class AgreementConfiguration {

    @Bean
    AgreementTemplates agreementTemplates() {
        return AgreementTemplates.french();
    }

    @Bean
    AmendmentTemplate amendmentTemplate() {
        return AmendmentTemplate.french();
    }

    @Bean
    AgreementPdf agreementPdf() {
        return new AgreementPdf();
    }
}
