package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.platform.vault.VaultKeys;
import fr.stagein.testing.Infrastructure;
import fr.stagein.testing.PersonalColumns;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What each service's test of its schema finds. */
class PersonalColumnsTest {

    private static final SealedColumn PHONE = new SealedColumn("person", "phone");

    private final Vault vault =
            new Vault(new VaultKeys(List.of("1:" + Base64.getEncoder().encodeToString(new byte[32]))));
    private JdbcClient jdbc;

    @BeforeEach
    void a_database() {
        var infrastructure = Infrastructure.shared();
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                infrastructure.newDatabase(), infrastructure.user(), infrastructure.password()));
        jdbc.sql("create table person (town text, number int, name text, phone bytea, primary key (town, number))")
                .update();
        mark("town", "personal: people");
        mark("number", "not personal");
        mark("name", "personal: people");
        mark("phone", "personal: people, encrypted");
    }

    @Test
    void good_marks_are_good() {
        assertThat(wrongMarks()).isEmpty();
    }

    @Test
    void a_column_without_a_mark_with_another_kind_or_in_clear_by_its_name_is_found() {
        mark("town", "personal: others");
        mark("number", "personal");
        mark("phone", "personal: people");
        jdbc.sql("alter table person add column birth_date date").update();
        mark("birth_date", "personal: people, encrypted");
        jdbc.sql("alter table person add column later text").update();

        assertThat(wrongMarks())
                .satisfiesExactly(
                        town -> assertThat(town).startsWith("person.town").contains("'others'"),
                        number -> assertThat(number).startsWith("person.number").contains("not marked"),
                        phone -> assertThat(phone).startsWith("person.phone").contains("has to be encrypted"),
                        birthDate -> assertThat(birthDate)
                                .startsWith("person.birth_date")
                                .contains("no bytea"),
                        later -> assertThat(later).startsWith("person.later").contains("not marked"));
    }

    @Test
    void what_can_be_read_is_of_another_row_or_was_never_written_is_found() {
        assertThat(readable()).singleElement().asString().contains("holds no value");

        add(1, vault.seal("0612345678", PHONE, "Ribérac", 1));
        assertThat(readable()).isEmpty();

        add(2, "0612345678".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        add(3, vault.seal("0612345678", PHONE, "Ribérac", 1));
        assertThat(readable())
                .containsExactlyInAnyOrder(
                        "person.phone of Ribérac/2 was not sealed for its row",
                        "person.phone of Ribérac/3 was not sealed for its row");
    }

    private List<String> wrongMarks() {
        return new PersonalColumns(jdbc, Set.of("people")).wrongMarks();
    }

    private List<String> readable() {
        return new PersonalColumns(jdbc, Set.of("people"))
                .readableValues((value, table, column, row) -> vault.open(value, new SealedColumn(table, column), row));
    }

    private void add(int number, byte[] phone) {
        jdbc.sql("insert into person (town, number, phone) values ('Ribérac', ?, ?)")
                .params(number, phone)
                .update();
    }

    private void mark(String column, String mark) {
        jdbc.sql("comment on column person." + column + " is '" + mark + "'").update();
    }
}
