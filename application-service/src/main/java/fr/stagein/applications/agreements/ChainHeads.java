package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainHeadsOfDay.ChainHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The heads of all chains, as they are and as they were published. */
@Repository
class ChainHeads {

    private final JdbcClient jdbc;

    ChainHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they are now, of those that have an entry. */
    List<ChainHead> now() {
        return jdbc.sql("select id, chain_count, chain_hash from agreement where chain_count > 0")
                .query((row, n) -> ChainHead.of(
                        row.getObject("id", UUID.class), row.getInt("chain_count"), row.getString("chain_hash")))
                .list();
    }

    /** The newest of each chain that was published. */
    List<ChainHead> published() {
        return jdbc.sql("""
                select distinct on (chain) chain, count, head from agreement_chain_head order by chain, day desc""").query(ChainHeads::head).list();
    }

    Optional<LocalDate> lastDay() {
        return jdbc.sql("select max(day) from agreement_chain_day")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** All that are published, the first first. */
    List<LocalDate> days() {
        return jdbc.sql("select day from agreement_chain_day order by day")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    Optional<ChainHeadsOfDay> of(LocalDate day) {
        return jdbc.sql("select previous from agreement_chain_day where day = :day")
                .param("day", day)
                .query(String.class)
                .optional()
                .map(previous -> new ChainHeadsOfDay(
                        day,
                        previous,
                        jdbc.sql("select chain, count, head from agreement_chain_head where day = :day")
                                .param("day", day)
                                .query(ChainHeads::head)
                                .list()));
    }

    /** Keeps them; false if the day is there: two replicas publish the same day once. */
    boolean add(ChainHeadsOfDay heads, Instant at) {
        int added = jdbc.sql("""
                insert into agreement_chain_day (day, previous, hash, published_at)
                values (:day, :previous, :hash, :at) on conflict do nothing""")
                .param("day", heads.day())
                .param("previous", heads.previous())
                .param("hash", heads.hash())
                .param("at", Timestamp.from(at))
                .update();
        if (added == 1) {
            heads.heads()
                    .forEach(head -> jdbc.sql("""
                            insert into agreement_chain_head (day, chain, count, head)
                            values (:day, :chain, :count, :head)""")
                            .param("day", heads.day())
                            .param("chain", head.chain())
                            .param("count", head.count())
                            .param("head", head.head())
                            .update());
        }
        return added == 1;
    }

    private static ChainHead head(ResultSet row, int n) throws SQLException {
        return new ChainHead(row.getString("chain"), row.getInt("count"), row.getString("head"));
    }
}
