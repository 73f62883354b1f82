package fr.stagein.applications.internships;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for internships beside the requests. */
@Configuration
class InternshipWorkers {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Nobody waits for the question. */
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(15);

    @Bean
    Worker internshipPlansWorker(Workers workers, PlanInternship plan) {
        return workers.periodic(
                "internship-plans", EVERY, worker -> plan.catchUp().requireAll());
    }

    @Bean
    Worker internshipLinksWorker(Workers workers, MailPresenceLinks links) {
        return workers.periodic("internship-links", EVERY, worker -> links.mailDue());
    }

    @Bean
    Worker internshipFeedbackWorker(Workers workers, AskForFeedback feedback) {
        return workers.periodic("internship-feedback", NOW_AND_THEN, worker -> feedback.askDue());
    }
}
