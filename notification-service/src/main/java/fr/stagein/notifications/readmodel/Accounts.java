package fr.stagein.notifications.readmodel;

import fr.stagein.events.AccountId;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Accounts in a column of type {@code varchar[]}. */
final class Accounts {

    private Accounts() {}

    static List<AccountId> of(Array column) throws SQLException {
        return Stream.of((String[]) column.getArray()).map(AccountId::of).toList();
    }

    static String[] toArray(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(String[]::new);
    }
}
