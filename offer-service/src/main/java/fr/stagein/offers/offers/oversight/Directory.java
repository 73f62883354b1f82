package fr.stagein.offers.offers.oversight;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.OfferId;
import fr.stagein.events.Siret;
import fr.stagein.offers.offers.publishing.Publication.Status;
import fr.stagein.offers.offers.trades.AskedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds companies by their name, SIRET, communes, and by the trades and titles of their offers. */
@Repository
class Directory {

    static final int PAGE = 25;
    private static final int OFFERS_A_LINE = 3;

    /** The companies that one word fits, which is a pattern named {@code :word}N. */
    private static final String FIT = """
             and c.id in (
                select id from company where plain_words(name || ' ' || coalesce(registry_name, '')) like :word
                union select id from company where siret like :word
                union select company_id from workplace where plain_words(commune_name) like :word
                union select company_id from offer where plain_words(title) like :word
                union select company_id from offer where plain_words(trade_words) like :word
                union select o.company_id from offer o join trade_name n on n.trade_code = o.trade_code
                      where n.name like :word)
            """;

    private static final String FITTING_OFFERS = """
            select o.id, o.title, o.status from offer o
            where o.company_id = :company and (:status::text is null or o.status = :status)
            order by plain_words(o.title || ' ' || coalesce(o.trade_words, '')) like any(:words)
                     or exists (select from trade_name n where n.trade_code = o.trade_code and n.name like any(:words)) desc,
                     o.created_at desc, o.id
            limit :most""";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param page from 0 */
    record Wanted(
            String text,
            @Nullable CompanyFilter company,
            @Nullable Status offer,
            int page) {}

    /** @param total of all pages */
    record Found(int total, int page, int pages, List<CompanyLine> companies) {}

    /**
     * @param offers how many it has
     * @param fitting some of them, those that were looked for first
     */
    record CompanyLine(
            CompanyId id,
            String name,
            Siret siret,
            CompanyState.Status status,
            boolean paused,
            boolean silent,
            List<String> communes,
            int offers,
            List<OfferLine> fitting) {}

    record OfferLine(OfferId id, String title, Status status) {}

    @Transactional(readOnly = true)
    Found find(Wanted wanted) {
        List<String> words = AskedText.words(wanted.text()).stream()
                .map(this::plain)
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word + "%")
                .toList();
        var where = new StringBuilder(" where true");
        Map<String, Object> values = new HashMap<>();
        for (int n = 0; n < words.size(); n++) {
            where.append(FIT.replace(":word", ":word" + n));
            values.put("word" + n, words.get(n));
        }
        CompanyFilter companies = wanted.company();
        if (companies != null) {
            where.append(" and ").append(companies.condition);
        }
        Status offers = wanted.offer();
        if (offers != null) {
            where.append(" and exists (select from offer o where o.company_id = c.id and o.status = :offer)");
            values.put("offer", offers.name());
        }
        int total = jdbc.sql("select count(*) from company c" + where)
                .params(values)
                .query(Integer.class)
                .single();
        values.put("most", PAGE);
        values.put("from", PAGE * wanted.page());
        List<CompanyLine> lines = jdbc.sql(
                        "select c.*, " + """
                        array(select distinct commune_name from workplace w where w.company_id = c.id order by 1) as communes,
                        (select count(*) from offer o where o.company_id = c.id) as offers
                        from company c""" + where + " order by plain_words(c.name), c.id limit :most offset :from")
                .params(values)
                .query((row, n) -> line(row, words, offers))
                .list();
        return new Found(total, wanted.page(), Math.max(1, (total + PAGE - 1) / PAGE), lines);
    }

    private String plain(String word) {
        return jdbc.sql("select plain_words(:word)")
                .param("word", word)
                .query(String.class)
                .single();
    }

    private CompanyLine line(ResultSet row, List<String> words, @Nullable Status offers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CompanyLine(
                new CompanyId(id),
                row.getString("name"),
                Siret.of(row.getString("siret")),
                CompanyState.Status.valueOf(row.getString("status")),
                row.getBoolean("paused"),
                row.getBoolean("silent"),
                List.of((String[]) row.getArray("communes").getArray()),
                row.getInt("offers"),
                jdbc.sql(FITTING_OFFERS)
                        .param("company", id)
                        .param("status", offers == null ? null : offers.name())
                        .param("words", words.toArray(String[]::new))
                        .param("most", OFFERS_A_LINE)
                        .query((offer, n) -> new OfferLine(
                                new OfferId(offer.getObject("id", UUID.class)),
                                offer.getString("title"),
                                Status.valueOf(offer.getString("status"))))
                        .list());
    }
}
