package fr.stagein.schools.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.events.StudentId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.platform.vault.VaultKeys;
import fr.stagein.testing.Infrastructure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of before, with pupils in clear. */
class SealPupilsTest {

    private static final StudentId LEA = new StudentId(new UUID(1, 1));
    private static final StudentId NOAH = new StudentId(new UUID(1, 2));
    private static final UUID IMPORT = new UUID(2, 1);

    private final Vault vault = new Vault(new VaultKeys(List.of("1:" + key("a"))));
    private final PupilVault pupils = new PupilVault(vault);
    private final SchoolKeys keys = new SchoolKeys(key("h"));

    private DriverManagerDataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void a_database_of_before() throws GeneralSecurityException {
        var infrastructure = Infrastructure.shared();
        database = new DriverManagerDataSource(
                infrastructure.newDatabase(), infrastructure.user(), infrastructure.password());
        jdbc = JdbcClient.create(database);
        flyway().target("99?").load().migrate();
        jdbc.sql("""
                insert into school (id, version, name, kind, commune_code, email)
                values ('0241011U', 1, 'Collège', 'COLLEGE', '24352', 'c@example.org')""").update();
        jdbc.sql("""
                insert into school_class (id, school_id, name, programme, weeks)
                values (?, '0241011U', '3A', '3e', '{}')""").param(new UUID(3, 1)).update();
        pupil(LEA, LocalDate.of(2012, 5, 4), sealedAsBefore(45.2171, -0.2911, LEA));
        pupil(NOAH, LocalDate.of(2012, 6, 5), null);
        jdbc.sql("""
                insert into guardian_contact (student_id, position, name, phone)
                values (:lea, 1, 'Claire', '0612345678'), (:lea, 2, 'Paul', null)""").param("lea", LEA.value()).update();
        jdbc.sql("""
                insert into roster_import (id, school_id, state, file_name, made_by, made_at, roster)
                values (?, '0241011U', 'PREVIEWED', 'a.csv', 'head', now(), '{"lines": ["0698765432"]}')""").param(IMPORT).update();
    }

    @Test
    void what_stood_there_in_clear_is_encrypted_and_the_same() {
        flyway().javaMigrations(new SealPupils(vault, keys)).load().migrate();

        assertThat(pupils.openBirthDate(bytes("birth_date", LEA), LEA)).isEqualTo(LocalDate.of(2012, 5, 4));
        assertThat(pupils.openBirthDate(bytes("birth_date", NOAH), NOAH)).isEqualTo(LocalDate.of(2012, 6, 5));
        assertThat(pupils.openHome(bytes("home", LEA), LEA)).isEqualTo(new Student.Home(45.2171, -0.2911));
        assertThat(jdbc.sql("select count(*) from student where home is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        byte[] phone = jdbc.sql("select phone from guardian_contact where position = 1")
                .query(byte[].class)
                .single();
        assertThat(pupils.openPhone(phone, LEA, 1)).isEqualTo("0612345678");
        byte[] roster =
                jdbc.sql("select roster from roster_import").query(byte[].class).single();
        assertThat(vault.open(roster, new SealedColumn("roster_import", "roster"), IMPORT))
                .contains("0698765432");
    }

    @Test
    void one_that_breaks_off_changes_nothing_and_the_next_start_does_it_all() {
        var wrongKey = new SealPupils(vault, new SchoolKeys(key("x")));
        assertThatThrownBy(() -> flyway().javaMigrations(wrongKey).load().migrate())
                .isInstanceOf(FlywayException.class)
                .hasStackTraceContaining("stagein.school.home-key");
        assertThat(jdbc.sql("select birth_date from student where id = ?")
                        .param(LEA.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2012, 5, 4));

        flyway().javaMigrations(new SealPupils(vault, keys)).load().migrate();
        assertThat(pupils.openBirthDate(bytes("birth_date", LEA), LEA)).isEqualTo(LocalDate.of(2012, 5, 4));
        assertThat(pupils.openHome(bytes("home", LEA), LEA)).isEqualTo(new Student.Home(45.2171, -0.2911));
    }

    @Test
    void nothing_of_it_is_left_in_the_files_of_the_tables() {
        flyway().javaMigrations(new SealPupils(vault, keys)).load().migrate();
        jdbc.sql("checkpoint").update();
        for (String table : List.of("student", "guardian_contact", "roster_import")) {
            byte[] file = jdbc.sql("select pg_read_binary_file(pg_relation_filepath(:table))")
                    .param("table", table)
                    .query(byte[].class)
                    .single();
            assertThat(file).as(table).isNotEmpty();
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .as(table)
                    .doesNotContain(
                            "0612345678", "0698765432", new String(daysAsStored(), StandardCharsets.ISO_8859_1));
        }
    }

    /** 4 May 2012 as Postgres stores it: days since 2000, least byte first. */
    private static byte[] daysAsStored() {
        long days =
                LocalDate.of(2012, 5, 4).toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay();
        return new byte[] {(byte) days, (byte) (days >> 8), 0, 0, 0x0d};
    }

    private void pupil(StudentId id, LocalDate birthDate, byte[] home) {
        jdbc.sql("""
                insert into student (id, version, school_id, class_id, first_name, last_name, birth_date, commune_code,
                                     home)
                values (:id, 1, '0241011U', :class, 'A', 'B', :birthDate, '24352', :home)""")
                .param("id", id.value())
                .param("class", new UUID(3, 1))
                .param("birthDate", birthDate)
                .param("home", home)
                .update();
    }

    private byte[] bytes(String column, StudentId id) {
        return jdbc.sql("select " + column + " from student where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true);
    }

    private static byte[] sealedAsBefore(double lat, double lon, StudentId student) throws GeneralSecurityException {
        byte[] nonce = "twelve bytes".getBytes(StandardCharsets.US_ASCII);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(key("h")), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(student.toString().getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = cipher.doFinal(
                ByteBuffer.allocate(16).putDouble(lat).putDouble(lon).array());
        return ByteBuffer.allocate(12 + sealed.length).put(nonce).put(sealed).array();
    }

    private static String key(String letter) {
        return Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
