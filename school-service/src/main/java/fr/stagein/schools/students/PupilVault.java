package fr.stagein.schools.students;

import fr.stagein.events.StudentId;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is encrypted of a pupil: the day of birth, the home point, and the telephone numbers of the guardians. */
@Component
public class PupilVault {

    static final SealedColumn BIRTH_DATE = new SealedColumn("student", "birth_date");
    static final SealedColumn HOME = new SealedColumn("student", "home");
    static final SealedColumn PHONE = new SealedColumn("guardian_contact", "phone");

    private final Vault vault;

    PupilVault(Vault vault) {
        this.vault = vault;
    }

    public byte[] sealBirthDate(LocalDate birthDate, StudentId student) {
        return vault.seal(birthDate.toString(), BIRTH_DATE, student.value());
    }

    public LocalDate openBirthDate(byte[] sealed, StudentId student) {
        return LocalDate.parse(vault.open(sealed, BIRTH_DATE, student.value()));
    }

    byte @Nullable [] sealHome(Student.@Nullable Home home, StudentId student) {
        return home == null ? null : vault.seal(written(home), HOME, student.value());
    }

    Student.@Nullable Home openHome(byte @Nullable [] sealed, StudentId student) {
        if (sealed == null) {
            return null;
        }
        String point = vault.open(sealed, HOME, student.value());
        int comma = point.indexOf(',');
        return new Student.Home(
                Double.parseDouble(point.substring(0, comma)), Double.parseDouble(point.substring(comma + 1)));
    }

    /** @param position of the guardian among the pupil's contacts */
    public byte @Nullable [] sealPhone(@Nullable String phone, StudentId student, int position) {
        return vault.sealIfThere(phone, PHONE, student.value(), position);
    }

    /** @param position of the guardian among the pupil's contacts */
    public @Nullable String openPhone(byte @Nullable [] sealed, StudentId student, int position) {
        return vault.openIfThere(sealed, PHONE, student.value(), position);
    }

    static String written(Student.Home home) {
        return home.lat() + "," + home.lon();
    }
}
