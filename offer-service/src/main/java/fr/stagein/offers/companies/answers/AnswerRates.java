package fr.stagein.offers.companies.answers;

import fr.stagein.events.CompanyId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often and how fast a company has answered in the last twelve months. */
@Repository
public class AnswerRates {

    /** One answer says nothing yet. */
    private static final int ENOUGH = 2;

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;

    AnswerRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param percent of those who could have had an answer
     * @param medianDays from the application to the answer, at least 1
     */
    public record AnswerRate(int percent, int medianDays) {}

    /**
     * What became of the applications of the last twelve months that are over for the company.
     *
     * @param medianDays from the application to the answer, at least 1; absent where none was answered
     */
    public record AnswerFigures(
            int answered, int unanswered, @Nullable Integer medianDays) {}

    public AnswerFigures figures(CompanyId company, Instant now) {
        return jdbc.sql("""
                select count(answered_at) as answered,
                       count(*) filter (where answered_at is null and expired_at is not null) as unanswered,
                       percentile_cont(0.5) within group (order by extract(epoch from answered_at - submitted_at) / 86400)
                           as days
                from company_answer where company_id = :company and submitted_at > :since""")
                .param("company", company.value())
                .param("since", Timestamp.from(now.minus(YEAR)))
                .query((row, n) -> new AnswerFigures(
                        row.getInt("answered"),
                        row.getInt("unanswered"),
                        row.getInt("answered") == 0 ? null : days(row.getDouble("days"))))
                .single();
    }

    private static int days(double median) {
        return (int) Math.max(1, Math.ceil(median));
    }

    /** Empty where there were too few to say. */
    public Optional<AnswerRate> of(CompanyId company, Instant now) {
        return Optional.ofNullable(of(Set.of(company), now).get(company));
    }

    /** Those of these companies of which enough is known. */
    public Map<CompanyId, AnswerRate> of(Set<CompanyId> companies, Instant now) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select company_id, count(*) as ended, count(answered_at) as answered,
                       percentile_cont(0.5) within group (order by extract(epoch from answered_at - submitted_at) / 86400)
                           as days
                from company_answer
                where company_id in (:companies) and submitted_at > :since
                  and (answered_at is not null or expired_at is not null)
                group by company_id having count(answered_at) >= :enough""")
                .param("companies", companies.stream().map(CompanyId::value).toList())
                .param("enough", ENOUGH)
                .param("since", Timestamp.from(now.minus(YEAR)))
                .query((row, n) -> Map.entry(
                        new CompanyId(row.getObject("company_id", UUID.class)),
                        new AnswerRate(
                                Math.round(100f * row.getInt("answered") / row.getInt("ended")),
                                days(row.getDouble("days")))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
