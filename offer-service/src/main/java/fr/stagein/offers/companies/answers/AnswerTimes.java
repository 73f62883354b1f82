package fr.stagein.offers.companies.answers;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when each application was answered or ran out, whatever the order of the news. */
@Component
class AnswerTimes implements Effect<ApplicationState> {

    private final JdbcClient jdbc;
    private final Silence silence;

    AnswerTimes(JdbcClient jdbc, Silence silence) {
        this.jdbc = jdbc;
        this.silence = silence;
    }

    @Override
    public Stream<ApplicationState> stream() {
        return Stream.APPLICATIONS;
    }

    @Override
    public String name() {
        return "answer-times";
    }

    @Override
    public void on(Event<ApplicationState> event) {
        ApplicationState application = event.state();
        CompanyId company = application.companyId();
        switch (application.status()) {
            case SUBMITTED, SEEN, WITHDRAWN -> keep(application, null, null);
            // A confirmed place was accepted before; should that news be late, this one is the nearest known.
            case ACCEPTED, DECLINED, CONFIRMED, RELEASED -> keep(application, event.time(), null);
            case EXPIRED -> keep(application, null, event.time());
        }
        silence.measure(company);
    }

    private void keep(ApplicationState application, @Nullable Instant answered, @Nullable Instant expired) {
        jdbc.sql("""
                insert into company_answer (application_id, company_id, submitted_at, answered_at, expired_at)
                values (:id, :company, :submitted, :answered, :expired)
                on conflict (application_id) do update
                set answered_at = least(company_answer.answered_at, excluded.answered_at),
                    expired_at = least(company_answer.expired_at, excluded.expired_at)""")
                .param("id", application.applicationId().value())
                .param("company", application.companyId().value())
                .param("submitted", Timestamp.from(application.submittedAt()))
                .param("answered", answered == null ? null : Timestamp.from(answered))
                .param("expired", expired == null ? null : Timestamp.from(expired))
                .update();
    }
}
