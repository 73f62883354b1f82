package fr.stagein.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SealAnewTest {

    private static final SealedColumn PHONE = new SealedColumn("person", "phone");
    private static final String OLD = key(1, "a");
    private static final String NEW = key(2, "b");
    private static final int PEOPLE = 120;

    private final Vault before = vault(OLD);
    private final Vault rotated = vault(NEW, OLD);
    private JdbcClient jdbc;

    @BeforeEach
    void people_sealed_with_the_old_key() {
        var infrastructure = Infrastructure.shared();
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                infrastructure.newDatabase(), infrastructure.user(), infrastructure.password()));
        jdbc.sql("create table person (town text, number int, phone bytea, primary key (town, number))")
                .update();
        jdbc.sql("comment on column person.phone is 'personal: people, encrypted'")
                .update();
        for (int number = 1; number <= PEOPLE; number++) {
            add(number, before.seal("06123456" + number, PHONE, "Ribérac", number));
        }
        jdbc.sql("insert into person (town, number) values ('Ribérac', 0)").update();
    }

    @Test
    void the_old_key_can_go_once_all_is_sealed_with_the_new_one() {
        round(rotated);

        Vault alone = vault(NEW);
        for (int number = 1; number <= PEOPLE; number++) {
            assertThat(alone.open(value(number), PHONE, "Ribérac", number)).isEqualTo("06123456" + number);
        }
    }

    @Test
    void what_is_sealed_with_the_new_key_stays_as_it_is() {
        round(rotated);
        byte[] once = value(7);
        round(rotated);
        assertThat(value(7)).isEqualTo(once);
    }

    @Test
    void a_value_that_no_key_opens_stays_is_told_and_holds_up_nobody() {
        byte[] lost = vault(key(3, "c")).seal("0612345678", PHONE, "Ribérac", 1);
        jdbc.sql("update person set phone = ? where number = 1").param(lost).update();

        jdbc.sql("update person set phone = '' where number = 2").update();

        assertThatThrownBy(() -> round(rotated)).hasMessage("2 values open with no key of stagein.vault.keys");

        assertThat(value(1)).isEqualTo(lost);
        assertThat(vault(NEW).open(value(PEOPLE), PHONE, "Ribérac", PEOPLE)).isEqualTo("06123456" + PEOPLE);
    }

    private void round(Vault vault) {
        new SealAnew(jdbc, vault).round(() -> true);
    }

    private byte[] value(int number) {
        return jdbc.sql("select phone from person where number = ?")
                .param(number)
                .query(byte[].class)
                .single();
    }

    private void add(int number, byte[] phone) {
        jdbc.sql("insert into person (town, number, phone) values ('Ribérac', ?, ?)")
                .params(number, phone)
                .update();
    }

    private static Vault vault(String... keys) {
        return new Vault(new VaultKeys(List.of(keys)));
    }

    private static String key(int number, String letter) {
        return number + ":"
                + Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
