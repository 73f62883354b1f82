package fr.stagein.offers.trades;

import fr.stagein.platform.territory.TerritoryPack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The trades of the territory's pack, kept beside the offers so that one query searches both. */
@Repository
public class Trades implements InitializingBean {

    private final JdbcClient jdbc;
    private final TerritoryPack pack;
    private final TransactionTemplate transaction;

    Trades(JdbcClient jdbc, TerritoryPack pack, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.pack = pack;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> pack.table("trades.csv")
                .forEach(row -> jdbc.sql("""
                        insert into trade (code, label, family, family_label, words)
                        values (:code, :label, :family, :familyLabel,
                                lower(unaccent(:label || ' ' || :familyLabel || ' ' || replace(:keywords, ';', ' '))))
                        on conflict (code) do update set label = excluded.label, family = excluded.family,
                               family_label = excluded.family_label, words = excluded.words""").params(row.cells()).update()));
    }

    public List<Trade> all() {
        return jdbc.sql("select code, label, family, family_label from trade order by family_label, label")
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
