package fr.stagein.schools.students;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pupils of a school as an agreement names them. */
@Repository
class AgreementPupils {

    private final JdbcClient jdbc;
    private final PupilVault vault;

    AgreementPupils(JdbcClient jdbc, PupilVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Empty if the pupil is not of this school, or has left it. */
    Optional<AgreementPupil> find(SchoolId school, StudentId student) {
        return jdbc.sql("""
                select s.first_name, s.last_name, s.birth_date, c.name as class_name
                from student s join school_class c on c.id = s.class_id
                where s.id = :student and s.school_id = :school and s.left_at is null""")
                .param("student", student.value())
                .param("school", school.value())
                .query((row, number) -> new AgreementPupil(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        vault.openBirthDate(row.getBytes("birth_date"), student),
                        row.getString("class_name"),
                        guardians(student),
                        referent(student)))
                .optional();
    }

    private AgreementPupil.@Nullable Referent referent(StudentId student) {
        return jdbc.sql("""
                select m.name, m.email from referent r join staff_member m on m.member_id = r.member_id
                where r.student_id = :student and m.name is not null
                union all
                select min(m.name), min(m.email) from student s
                join staff_member m on m.school_id = s.school_id and s.class_id = any(m.class_ids)
                     and m.role = 'TEACHER' and not m.office
                where s.id = :student and m.name is not null
                  and not exists (select from referent where student_id = :student)
                having count(*) = 1""")
                .param("student", student.value())
                .query((row, number) -> new AgreementPupil.Referent(row.getString("name"), row.getString("email")))
                .optional()
                .orElse(null);
    }

    private List<AgreementPupil.Guardian> guardians(StudentId student) {
        return jdbc.sql("""
                select position, name, email, phone from guardian_contact
                where student_id = :student and name is not null order by position""")
                .param("student", student.value())
                .query((row, number) -> new AgreementPupil.Guardian(
                        row.getString("name"),
                        row.getString("email"),
                        vault.openPhone(row.getBytes("phone"), student, row.getInt("position"))))
                .list();
    }
}
