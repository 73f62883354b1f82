package fr.stagein.schools.students;

import fr.stagein.platform.vault.SealClearValues;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * V100: birth dates and telephone numbers that stood there in clear, and what class lists hold of them for a day, are
 * encrypted; homes go from the key of their own to the vault's.
 */
@Component
class SealPupils extends BaseJavaMigration {

    private static final List<String> ID = List.of("id");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Vault vault;
    private final SchoolKeys keys;

    SealPupils(Vault vault, SchoolKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    // The name of the class says no version.
    @Override
    protected void init() {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("100");
    }

    @Override
    public String getDescription() {
        return "birth dates phones and homes are encrypted";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var seal = new SealClearValues(context.getConnection(), vault);
        try (Statement statement = context.getConnection().createStatement()) {
            // It names the column, and a change of how it is written is no news for a desk.
            statement.execute("drop trigger student_rings_desk on student");
            seal.in(PupilVault.BIRTH_DATE, ID);
            seal.in(PupilVault.HOME, ID, this::openAsBefore);
            seal.in(PupilVault.PHONE, List.of("student_id", "position"));
            seal.in(new SealedColumn("roster_import", "roster"), ID);
            seal.in(new SealedColumn("roster_import", "before"), ID);
            statement.execute("alter table student alter column birth_date set not null");
            statement.execute("""
                    create trigger student_rings_desk
                        -- Not for the home, which no desk shows.
                        after insert or delete or update of class_id, first_name, last_name, birth_date, email,
                                                            account_id, username, signed_in_at, left_at on student
                        for each row execute function ring_desk_of_school()""");
        }
    }

    /** Until here a home was a nonce and two doubles, sealed with the school's key for the student's id. */
    private String openAsBefore(String student, String home) {
        // Postgres writes bytes as \x and hexadecimal digits.
        byte[] sealed = HexFormat.of().parseHex(home, 2, home.length());
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(keys.secret(), "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(student.getBytes(StandardCharsets.US_ASCII));
            ByteBuffer point = ByteBuffer.wrap(cipher.doFinal(Arrays.copyOfRange(sealed, NONCE, sealed.length)));
            return PupilVault.written(new Student.Home(point.getDouble(), point.getDouble()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "A home cannot be opened: is stagein.school.home-key the one it was sealed with?", failed);
        }
    }
}
