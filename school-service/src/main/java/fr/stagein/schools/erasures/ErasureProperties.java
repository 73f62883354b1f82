package fr.stagein.schools.erasures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param afterLeaving so long after a pupil has left on this account the services are told to erase: longer than
 *     application-service takes to end what was open, so that companies hear of it
 * @param afterFarewell so long after a guardian was told that their last child's file is erased their own account is:
 *     longer than mails rest over a long weekend
 */
@ConfigurationProperties("stagein.erasures")
record ErasureProperties(
        @DefaultValue("2h") Duration afterLeaving,
        @DefaultValue("4d") Duration afterFarewell) {}
