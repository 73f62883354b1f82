package fr.stagein.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches the whole database of a service for texts, such as a person's name or id: every column of every table, as
 * text.
 */
public final class Traces {

    private final JdbcClient jdbc;

    public Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where any of the texts occurs: {@code table: text}, once each.
     *
     * @param allowed tables that may hold them: the record of an erasure, with an id that refers to nobody any more
     */
    public List<String> of(List<String> texts, String... allowed) {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            if (List.of(allowed).contains(table)) {
                continue;
            }
            for (String text : texts) {
                boolean there = jdbc.sql("select exists (select from \"" + table
                                + "\" r where position(lower(:text) in lower(cast(r as text))) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single();
                if (there) {
                    found.add(table + ": " + text);
                }
            }
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""").query((row, n) -> row.getString(1)).list();
    }
}
