package fr.stagein.offers.answers;

import fr.stagein.events.CompanyId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often and how fast a company has answered in the last twelve months. */
@Repository
public class AnswerRates {

    /** One answer says nothing yet. */
    private static final int ENOUGH = 2;

    private final JdbcClient jdbc;

    AnswerRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param percent of those who could have had an answer
     * @param medianDays from the application to the answer, at least 1
     */
    public record AnswerRate(int percent, int medianDays) {}

    /** Empty where there were too few to say. */
    public Optional<AnswerRate> of(CompanyId company, Instant now) {
        return jdbc.sql("""
                select count(*) as ended, count(answered_at) as answered,
                       percentile_cont(0.5) within group (order by extract(epoch from answered_at - submitted_at) / 86400)
                           as days
                from company_answer
                where company_id = :company and submitted_at > :since
                  and (answered_at is not null or expired_at is not null)""")
                .param("company", company.value())
                .param("since", Timestamp.from(now.minus(Duration.ofDays(365))))
                .query((row, n) -> {
                    int ended = row.getInt("ended");
                    int answered = row.getInt("answered");
                    return answered < ENOUGH
                            ? Optional.<AnswerRate>empty()
                            : Optional.of(new AnswerRate(Math.round(100f * answered / ended), (int)
                                    Math.max(1, Math.ceil(row.getDouble("days")))));
                })
                .single();
    }
}
