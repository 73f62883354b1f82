package fr.stagein.offers.companies.members;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues see of each other; who they are is {@code Company}'s to say. */
@Repository
class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param email with which the member joined, absent for the first one
     * @param joinedAt absent for those who were there before this was kept
     */
    record Member(
            AccountId accountId,
            @Nullable String email,
            @Nullable Instant joinedAt) {}

    List<Member> of(CompanyId company) {
        return jdbc.sql("select * from company_member where company_id = :company order by joined_at, account_id")
                .param("company", company.value())
                .query((row, n) -> {
                    Timestamp joined = row.getTimestamp("joined_at");
                    return new Member(
                            AccountId.of(row.getString("account_id")),
                            row.getString("email"),
                            joined == null ? null : joined.toInstant());
                })
                .list();
    }
}
