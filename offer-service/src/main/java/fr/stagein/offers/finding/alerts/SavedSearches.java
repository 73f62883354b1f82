package fr.stagein.offers.finding.alerts;

import fr.stagein.events.AccountId;
import fr.stagein.offers.finding.search.SearchRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The searches that students keep. */
@Repository
class SavedSearches {

    static final int MOST = 10;

    /** Instead of a commune: from where the student lives, which is not known here. */
    static final String HOME = "HOME";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedSearches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param around {@link #HOME}, a commune's code, or absent
     * @param search without its starting point
     * @param afterNr the last offer that was there when it was saved
     */
    record SavedSearch(
            SavedSearchId id,
            String name,
            @Nullable String around,
            SearchRequest search,
            long afterNr,
            Instant savedAt) {}

    int count(AccountId who) {
        return jdbc.sql("select count(*) from saved_search where account_id = :who")
                .param("who", who.value())
                .query(Integer.class)
                .single();
    }

    void add(AccountId who, SavedSearch search) {
        jdbc.sql("""
                insert into saved_search (id, account_id, slot, name, around, search, after_nr, saved_at)
                select :id, :who, min(free.slot), :name, :around, cast(:search as jsonb), :after, :at
                from generate_series(1, :most) free (slot)
                where free.slot not in (select slot from saved_search where account_id = :who)""")
                .param("id", search.id().value())
                .param("who", who.value())
                .param("name", search.name())
                .param("around", search.around())
                .param("search", json.writeValueAsString(search.search()))
                .param("after", search.afterNr())
                .param("at", Timestamp.from(search.savedAt()))
                .param("most", MOST)
                .update();
        jdbc.sql("""
                insert into offer_alert (account_id, seen_nr) values (:who, :after) on conflict do nothing""").param("who", who.value()).param("after", search.afterNr()).update();
    }

    boolean remove(AccountId who, SavedSearchId id) {
        return jdbc.sql("delete from saved_search where id = :id and account_id = :who")
                        .param("id", id.value())
                        .param("who", who.value())
                        .update()
                == 1;
    }

    /** The oldest first. */
    List<SavedSearch> of(AccountId who) {
        return jdbc.sql("""
                select id, name, around, search, after_nr, saved_at from saved_search
                where account_id = :who order by saved_at, id""").param("who", who.value()).query(this::search).list();
    }

    void forget(AccountId who) {
        jdbc.sql("delete from saved_search where account_id = :who")
                .param("who", who.value())
                .update();
    }

    private SavedSearch search(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                new SavedSearchId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("around"),
                json.readValue(row.getString("search"), SearchRequest.class),
                row.getLong("after_nr"),
                row.getTimestamp("saved_at").toInstant());
    }
}
