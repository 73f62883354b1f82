package fr.stagein.offers.offers.trades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The trades of the catalogue, kept beside the offers so that one query searches both. */
@Repository
public class Trades implements InitializingBean {

    private static final int MOST_FOUND = 20;

    private final JdbcClient jdbc;
    private final TradeCatalogue catalogue;
    private final TransactionTemplate transaction;

    Trades(JdbcClient jdbc, TradeCatalogue catalogue, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            // Replicas that start together write one after the other.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('trade'))").query().listOfRows();
            jdbc.sql("delete from trade_name").update();
            catalogue.all().forEach(this::write);
        });
    }

    private void write(TradeEntry trade) {
        jdbc.sql("""
                insert into trade (code, label, family, family_label, words)
                values (:code, :label, :family, :familyLabel, lower(unaccent(:words)))
                on conflict (code) do update set label = excluded.label, family = excluded.family,
                       family_label = excluded.family_label, words = excluded.words""")
                .param("code", trade.code())
                .param("label", trade.label())
                .param("family", trade.family().code())
                .param("familyLabel", trade.family().label().french())
                .param(
                        "words",
                        trade.label() + " " + trade.family().label().french() + " "
                                + String.join(" ", trade.keywords()))
                .update();
        jdbc.sql("""
                insert into trade_name (trade_code, name)
                select distinct :code, lower(unaccent(name)) from unnest(:names) name""")
                .param("code", trade.code())
                .param(
                        "names",
                        Stream.of(Stream.of(trade.label()), trade.keywords().stream(), trade.synonyms().stream())
                                .flatMap(names -> names)
                                .toArray(String[]::new))
                .update();
    }

    /** Those of the pack; an old offer may have one that has left it since. */
    public List<Trade> all() {
        return jdbc.sql("""
                select code, label, family, family_label from trade
                where exists (select from trade_name where trade_code = code) order by family_label, label""").query(Trades::trade).list();
    }

    /** Those that have left the pack too. */
    public List<Trade> ever() {
        return jdbc.sql("select code, label, family, family_label from trade")
                .query(Trades::trade)
                .list();
    }

    /**
     * The trades that people call so, the best first: the beginning of a name, then the beginning of one of its words,
     * then what only resembles it (a typing error).
     */
    public List<Trade> called(String text) {
        String words = String.join(" ", AskedText.words(text));
        if (words.isEmpty()) {
            return all();
        }
        return jdbc.sql("""
                with asked as (select lower(unaccent(:words)) as words),
                     fit as (select n.trade_code, max(word_similarity(asked.words, n.name)
                                    + case when n.name like asked.words || '%' then 2
                                           when n.name like '% ' || asked.words || '%' then 1 else 0 end) as fit
                             from trade_name n, asked group by n.trade_code)
                select code, label, family, family_label from trade join fit on trade_code = code
                where fit >= 0.5 order by fit desc, length(label), code limit :most""")
                .param("words", words)
                .param("most", MOST_FOUND)
                .query(Trades::trade)
                .list();
    }

    public Trade get(String code) {
        return jdbc.sql("select code, label, family, family_label from trade where code = :code")
                .param("code", code)
                .query(Trades::trade)
                .single();
    }

    public boolean exists(String code) {
        return jdbc.sql("select exists (select from trade where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static Trade trade(ResultSet row, int number) throws SQLException {
        return new Trade(
                row.getString("code"), row.getString("label"), row.getString("family"), row.getString("family_label"));
    }
}
