package fr.stagein.platform.personal;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import tools.jackson.databind.json.JsonMapper;

/** Reads and erases what the tables of a service have of one person. */
final class PersonalData {

    private final List<PersonalTable> tables;
    private final List<Farewell> farewells;
    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final JsonMapper json;

    PersonalData(
            List<PersonalTable> tables,
            List<Farewell> farewells,
            JdbcClient jdbc,
            EventPublisher events,
            JsonMapper json) {
        this.tables = List.copyOf(tables);
        this.farewells = List.copyOf(farewells);
        this.jdbc = jdbc;
        this.events = events;
        this.json = json;
    }

    /**
     * What one table has of a person.
     *
     * @param kind which row of the retention table says why and for how long
     * @param name the table
     * @param rows by camelCase column name
     */
    record Part(String kind, String name, List<Map<String, Object>> rows) {}

    /** Parts without a row are left out. */
    List<Part> of(Subject subject) {
        List<Part> parts = new ArrayList<>();
        for (PersonalTable table : tables) {
            String select = table.export();
            if (select == null || (subject.reader() == Subject.Reader.SCHOOL && table.keptFromSchool())) {
                continue;
            }
            List<Map<String, Object>> rows = about(subject, select)
                    .query((row, number) -> table.readable().apply(row(row)))
                    .list();
            if (!rows.isEmpty()) {
                parts.add(new Part(table.kind(), table.name(), rows));
            }
        }
        return parts;
    }

    /** In the transaction under way. */
    int erase(Subject subject) {
        int rows = 0;
        for (Farewell farewell : farewells) {
            for (AccountId account : subject.accounts()) {
                rows += farewell.leave(account);
            }
        }
        for (PersonalTable table : tables) {
            for (PersonalTable.Erasing erasing : table.erasings()) {
                rows += erase(subject, erasing);
            }
        }
        return rows;
    }

    private int erase(Subject subject, PersonalTable.Erasing erasing) {
        var stream = erasing.stream();
        if (stream == null) {
            return about(subject, erasing.sql()).update();
        }
        List<String> ids = about(subject, erasing.sql())
                .query((row, number) -> row.getString(1))
                .list();
        ids.forEach(id -> events.erase(stream, id));
        return ids.size();
    }

    private JdbcClient.StatementSpec about(Subject subject, String sql) {
        StudentId pupil = subject.pupil();
        UUID id = pupil == null ? null : pupil.value();
        SchoolId school = subject.school();
        // The driver cannot send a list of texts for a column of type text[].
        return jdbc.sql(sql.replace(":accounts", "cast(:accounts as text[])"))
                .param("pupil", id, Types.OTHER)
                .param("self", subject.reader() == Subject.Reader.SELF)
                .param("school", school == null ? null : school.value(), Types.VARCHAR)
                .param(
                        "accounts",
                        subject.accounts().stream().map(AccountId::value).toArray(String[]::new));
    }

    private Map<String, Object> row(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int number = 1; number <= columns.getColumnCount(); number++) {
            Object value = value(row.getObject(number));
            if (value != null) {
                values.put(
                        JdbcUtils.convertUnderscoreNameToPropertyName(JdbcUtils.lookupColumnName(columns, number)),
                        value);
            }
        }
        return values;
    }

    private @Nullable Object value(@Nullable Object column) throws SQLException {
        return switch (column) {
            case null -> null;
            case Timestamp moment -> moment.toInstant();
            case Date day -> day.toLocalDate();
            case Time time -> time.toLocalTime();
            case Array list -> Arrays.asList((Object[]) list.getArray());
            case PGobject object
            when object.getType().startsWith("json") && object.getValue() != null -> json.readTree(object.getValue());
            case PGobject object -> object.getValue();
            default -> column;
        };
    }
}
