package fr.stagein.platform.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * For a migration: turns a column of clear values into a sealed one of the same name. The migration is one transaction,
 * so that a service that is killed meanwhile finds all of it clear again and seals it at its next start. Indexes and
 * triggers on the clear column have to be dropped before.
 */
public final class SealClearValues {

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Vault vault;

    public SealClearValues(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /** @param primaryKey its columns, in their order */
    public void in(SealedColumn column, List<String> primaryKey) throws SQLException {
        in(column, primaryKey, (row, clear) -> clear);
    }

    /** @param meaning from the row's primary key and what stands there, as Postgres writes it, to what is sealed */
    public void in(SealedColumn column, List<String> primaryKey, BinaryOperator<String> meaning) throws SQLException {
        String table = column.table();
        String name = column.name();
        execute("alter table %s rename column %s to clear_%s".formatted(table, name, name));
        execute("alter table %s add column %s bytea".formatted(table, name));
        seal(column, String.join(", ", primaryKey), meaning);
        execute("alter table %s drop column clear_%s".formatted(table, name));
        // A dropped column's values, and rows as they were before an update, stay in the table's file until somebody
        // overwrites them. An expression makes Postgres write the whole table to a new file, without them.
        execute("alter table %s alter column %s type bytea using %s || ''::bytea".formatted(table, name, name));
    }

    private void seal(SealedColumn column, String primaryKey, BinaryOperator<String> meaning) throws SQLException {
        // The table is locked, so that a row stays where it is until its own update.
        String clear = "select ctid::text, concat_ws('/', %s), clear_%s::text from %s where clear_%s is not null"
                .formatted(primaryKey, column.name(), column.table(), column.name());
        String seal = "update %s set %s = ? where ctid = ?::tid".formatted(column.table(), column.name());
        try (Statement select = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(seal)) {
            select.setFetchSize(BATCH);
            try (ResultSet rows = select.executeQuery(clear)) {
                int waiting = 0;
                while (rows.next()) {
                    String row = rows.getString(2);
                    update.setBytes(1, vault.seal(meaning.apply(row, rows.getString(3)), column, row));
                    update.setString(2, rows.getString(1));
                    update.addBatch();
                    waiting++;
                    if (waiting == BATCH) {
                        update.executeBatch();
                        waiting = 0;
                    }
                }
                update.executeBatch();
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
