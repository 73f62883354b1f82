package fr.stagein.schools.referents;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.schools.directory.StaffMemberId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows whom. Whoever changes it holds the school's lock. */
@Repository
class Referents {

    private final JdbcClient jdbc;

    Referents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A teacher who may follow pupils of the class.
     *
     * @param pupils of the whole school whom they follow
     */
    record ReferentTeacher(StaffMemberId id, String name, int pupils) {}

    /** @param referent absent while nobody is named */
    record FollowedPupil(
            StudentId studentId,
            String firstName,
            String lastName,
            @Nullable StaffMemberId referent) {}

    /** Teachers who follow the class; where nobody does, all of the school. */
    List<ReferentTeacher> teachers(SchoolId school, ClassId schoolClass) {
        return jdbc.sql("""
                with teacher as (
                    select member_id, coalesce(name, email, '') as name, :class = any(class_ids) as follows
                    from staff_member where school_id = :school and role = 'TEACHER' and not office)
                select t.member_id, t.name,
                       (select count(*) from referent r join student s on s.id = r.student_id
                        where r.member_id = t.member_id and s.left_at is null)::int as pupils
                from teacher t where t.follows or not exists (select from teacher where follows)
                order by lower(t.name), t.member_id""")
                .param("school", school.value())
                .param("class", schoolClass.value())
                .query((row, n) -> new ReferentTeacher(
                        new StaffMemberId(row.getObject("member_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("pupils")))
                .list();
    }

    List<FollowedPupil> pupils(SchoolId school, ClassId schoolClass) {
        return jdbc.sql("""
                select s.id, s.first_name, s.last_name, r.member_id
                from student s left join referent r on r.student_id = s.id
                where s.school_id = :school and s.class_id = :class and s.left_at is null
                order by s.last_name, s.first_name, s.id""")
                .param("school", school.value())
                .param("class", schoolClass.value())
                .query((row, n) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return new FollowedPupil(
                            new StudentId(row.getObject("id", UUID.class)),
                            row.getString("first_name"),
                            row.getString("last_name"),
                            member == null ? null : new StaffMemberId(member));
                })
                .list();
    }

    /** @return false if they are not of the school, the pupil or the teacher */
    boolean name(SchoolId school, StudentId pupil, StaffMemberId teacher, Instant now) {
        return jdbc.sql("""
                insert into referent (student_id, member_id, named_at)
                select s.id, m.member_id, :now from student s join staff_member m on m.school_id = s.school_id
                where s.id = :pupil and s.school_id = :school and s.left_at is null
                  and m.member_id = :teacher and m.role = 'TEACHER' and not m.office
                on conflict (student_id) do update set member_id = excluded.member_id, named_at = excluded.named_at""")
                        .param("school", school.value())
                        .param("pupil", pupil.value())
                        .param("teacher", teacher.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
