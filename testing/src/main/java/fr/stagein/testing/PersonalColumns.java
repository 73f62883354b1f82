package fr.stagein.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a service's schema says of people. Each column's comment is {@code not personal} or
 * {@code personal: <kind of retention>}, with {@code , encrypted} behind it where the value is sealed.
 */
public final class PersonalColumns {

    private static final Pattern MARK = Pattern.compile("not personal|personal: ([a-z-]+)(, encrypted)?");
    private static final Pattern HAS_TO_BE_ENCRYPTED = Pattern.compile("birth_da(y|te)|phone|mobile|\\bhome\\b");

    private final JdbcClient jdbc;
    private final Set<String> kinds;
    private final List<Column> columns;

    /** @param kinds of this service, of which each mark names one */
    public PersonalColumns(JdbcClient jdbc, Set<String> kinds) {
        this.jdbc = jdbc;
        this.kinds = Set.copyOf(kinds);
        columns = jdbc.sql("""
                select c.relname as table_name, a.attname as name, a.atttypid = 'bytea'::regtype as is_bytes,
                       coalesce(col_description(c.oid, a.attnum), '') as mark,
                       (select string_agg(quote_ident(k.attname), ', ' order by array_position(i.indkey::int2[], k.attnum))
                        from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
                        where i.indrelid = c.oid and i.indisprimary) as primary_key
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname <> 'flyway_schema_history'
                order by c.relname, a.attnum""")
                .query((row, n) -> new Column(
                        row.getString("table_name"),
                        row.getString("name"),
                        row.getBoolean("is_bytes"),
                        row.getString("mark"),
                        String.valueOf(row.getString("primary_key"))))
                .list();
    }

    private record Column(String table, String name, boolean isBytes, String mark, String primaryKey) {

        boolean isEncrypted() {
            return mark.endsWith(", encrypted");
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** Opens a value as the service itself does; fails for one that its vault did not seal for this row. */
    @FunctionalInterface
    public interface Opener {
        String open(byte[] sealed, String table, String column, String row);
    }

    /** Tables with a column that says something of a person. */
    public List<String> tablesAboutPeople() {
        return columns.stream()
                .filter(column -> column.mark().startsWith("personal"))
                .map(Column::table)
                .distinct()
                .toList();
    }

    /** What is wrong with the marks; empty if every column has a good one. */
    public List<String> wrongMarks() {
        List<String> wrong = new ArrayList<>();
        for (Column column : columns) {
            Matcher mark = MARK.matcher(column.mark());
            if (!mark.matches()) {
                wrong.add(column + " is not marked: comment on column " + column
                        + " is 'personal: <kind>[, encrypted]' or 'not personal'");
            } else if (mark.group(1) != null && !kinds.contains(mark.group(1))) {
                wrong.add(column + " is marked with '" + mark.group(1) + "', which is no kind of this service");
            } else if (HAS_TO_BE_ENCRYPTED.matcher(column.name()).find() && !column.isEncrypted()) {
                wrong.add(column + " has to be encrypted, by its name");
            } else if (column.isEncrypted() && !column.isBytes()) {
                wrong.add(column + " is marked as encrypted and is no bytea");
            }
        }
        return wrong;
    }

    /** Which encrypted columns hold what can be read without the key; those that hold nothing prove nothing. */
    public List<String> readableValues(Opener vault) {
        List<String> readable = new ArrayList<>();
        for (Column column : columns.stream().filter(Column::isEncrypted).toList()) {
            List<String> found = jdbc.sql("select concat_ws('/', %s) as id, %s as value from %s where %s is not null"
                            .formatted(column.primaryKey(), column.name(), column.table(), column.name()))
                    .query((row, n) -> judge(vault, column, row.getString("id"), row.getBytes("value")))
                    .list();
            if (found.isEmpty()) {
                readable.add(column + " holds no value: let the test write one");
            }
            found.stream().filter(one -> !one.isEmpty()).forEach(readable::add);
        }
        return readable;
    }

    private static String judge(Opener vault, Column column, String row, byte[] value) {
        String clear;
        try {
            clear = vault.open(value, column.table(), column.name(), row);
        } catch (IllegalStateException notSealed) {
            return column + " of " + row + " was not sealed for its row";
        }
        var stored = new String(value, StandardCharsets.ISO_8859_1);
        var written = new String(clear.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return stored.contains(written) ? column + " of " + row + " can be read" : "";
    }
}
