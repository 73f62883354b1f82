package fr.stagein.offers.companies.acts;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.offers.companies.acts.OperatorAct.Change;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The acts; each is written in the transaction that does it. */
@Repository
public class OperatorActs {

    private static final int MOST_READ = 200;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    OperatorActs(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What was done about the company itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CompanyId company, Kind kind, @Nullable String reason, List<Change> changes, Caller by) {
        write(company, kind, null, null, reason, changes, by);
    }

    /**
     * What was done about something of the company.
     *
     * @param subject what it is called
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            CompanyId company,
            Kind kind,
            @Nullable OfferId offer,
            String subject,
            @Nullable String reason,
            List<Change> changes,
            Caller by) {
        write(company, kind, offer, subject, reason, changes, by);
    }

    private void write(
            CompanyId company,
            Kind kind,
            @Nullable OfferId offer,
            @Nullable String subject,
            @Nullable String reason,
            List<Change> changes,
            Caller by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into operator_act (id, company_id, offer_id, kind, subject, reason, account_id, by_name, at)
                values (:id, :company, :offer, :kind, :subject, :reason, :account, :name, :at)""")
                .param("id", id)
                .param("company", company.value())
                .param("offer", offer == null ? null : offer.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("reason", reason)
                .param("account", by.accountId().value())
                .param("name", (by.firstName() + " " + by.familyName()).strip())
                .param("at", Timestamp.from(calendar.now()))
                .update();
        for (Change change : changes) {
            jdbc.sql("""
                    insert into operator_change (act_id, field, before, after)
                    values (:act, :field, :before, :after)""")
                    .param("act", id)
                    .param("field", change.field())
                    .param("before", change.before())
                    .param("after", change.after())
                    .update();
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<OperatorAct> of(CompanyId company) {
        return read("", company);
    }

    /** What was corrected, for the company to see; the newest first. */
    @Transactional(readOnly = true)
    public List<OperatorAct> correctionsOf(CompanyId company) {
        return read("and exists (select from operator_change where act_id = id)", company);
    }

    private List<OperatorAct> read(String which, CompanyId company) {
        return jdbc.sql("select * from operator_act where company_id = :company " + which + """
                 order by at desc, id limit :most""")
                .param("company", company.value())
                .param("most", MOST_READ)
                .query(this::act)
                .list();
    }

    private OperatorAct act(ResultSet row, int number) throws SQLException {
        UUID offer = row.getObject("offer_id", UUID.class);
        return new OperatorAct(
                Kind.valueOf(row.getString("kind")),
                offer == null ? null : new OfferId(offer),
                row.getString("subject"),
                row.getString("reason"),
                jdbc.sql("select field, before, after from operator_change where act_id = :act order by field")
                        .param("act", row.getObject("id", UUID.class))
                        .query((change, n) -> new Change(change.getString(1), change.getString(2), change.getString(3)))
                        .list(),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
