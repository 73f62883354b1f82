package fr.stagein.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Re-encrypts all values with the first key after a key rotation, so that the older keys can be removed. The schema
 * says which columns are encrypted. Each value is one statement, which changes nothing if the value was changed
 * meanwhile: the run can be killed at any point, and two replicas can run at once.
 */
final class SealAnew {

    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final Vault vault;

    SealAnew(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Encrypted(SealedColumn column, String primaryKey) {}

    private record Old(String place, String row, String hex) {}

    /**
     * All that there is.
     *
     * @param goesOn asked between two batches
     * @throws IllegalStateException if a value could be decrypted with none of the keys; thrown after all others are
     *     done
     */
    void round(BooleanSupplier goesOn) {
        int closed = 0;
        for (Encrypted one : encrypted()) {
            String after = "(0,0)";
            for (List<Old> some = next(one, after); !some.isEmpty() && goesOn.getAsBoolean(); some = next(one, after)) {
                closed += sealAnew(one, some);
                after = some.getLast().place();
            }
        }
        if (closed > 0) {
            throw new IllegalStateException(closed + " values open with no key of stagein.vault.keys");
        }
    }

    private List<Old> next(Encrypted one, String after) {
        String name = one.column().name();
        return jdbc.sql("""
                select ctid::text as place, concat_ws('/', %s) as row, encode(%s, 'hex') as hex from %s
                where ctid > :after::tid and substring(%s from 1 for 1) <> :key order by ctid limit :batch""".formatted(one.primaryKey(), name, one.column().table(), name))
                .param("after", after)
                .param("key", new byte[] {(byte) vault.sealing()})
                .param("batch", BATCH)
                .query(SealAnew::old)
                .list();
    }

    /** @return how many values could be decrypted with none of the keys */
    private int sealAnew(Encrypted one, List<Old> values) {
        // A row that was written meanwhile is at another place, or has another value.
        String update = "update %1$s set %2$s = :anew where ctid = :place::tid and %2$s = decode(:hex, 'hex')"
                .formatted(one.column().table(), one.column().name());
        int closed = 0;
        for (Old old : values) {
            String clear;
            try {
                clear = vault.open(HexFormat.of().parseHex(old.hex()), one.column(), old.row());
            } catch (IllegalStateException withNoKey) {
                closed++;
                continue;
            }
            jdbc.sql(update)
                    .param("anew", vault.seal(clear, one.column(), old.row()))
                    .param("place", old.place())
                    .param("hex", old.hex())
                    .update();
        }
        return closed;
    }

    private static Old old(ResultSet row, int number) throws SQLException {
        return new Old(row.getString("place"), row.getString("row"), row.getString("hex"));
    }

    private List<Encrypted> encrypted() {
        return jdbc.sql("""
                select c.relname, a.attname,
                       (select string_agg(quote_ident(k.attname), ', '
                                          order by array_position(i.indkey::int2[], k.attnum))
                        from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
                        where i.indrelid = c.oid and i.indisprimary) as primary_key
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = current_schema()::regnamespace
                  and col_description(c.oid, a.attnum) like '%, encrypted'
                order by 1, 2""")
                .query((row, n) -> new Encrypted(
                        new SealedColumn(row.getString("relname"), row.getString("attname")),
                        row.getString("primary_key")))
                .list();
    }
}
