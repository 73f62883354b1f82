package fr.stagein.schools.staff;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.schools.accounts.RefusedAccounts;
import fr.stagein.schools.staff.StaffMember.Position;
import fr.stagein.schools.staff.StaffMember.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of staff. Whoever changes one holds its school's lock. */
@Repository
class StaffList {

    private static final String SELECT = """
            select m.*, o.outcome, o.reason from staff_member m
            left join account_order o on o.kind = 'STAFF' and o.subject = m.member_id::text
            """;

    private final JdbcClient jdbc;

    StaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Heads first, then by name or address. */
    List<StaffMember> of(SchoolId school) {
        return jdbc.sql(SELECT + """
                where m.school_id = :school order by m.role, lower(coalesce(m.name, m.email)), m.member_id""")
                .param("school", school.value())
                .query(StaffList::member)
                .list();
    }

    /** The heads of all schools. */
    List<StaffMember> heads() {
        return jdbc.sql(SELECT + "where m.role = 'PRINCIPAL' order by m.school_id, m.active_since, m.member_id")
                .query(StaffList::member)
                .list();
    }

    Optional<StaffMember> find(SchoolId school, StaffMemberId id) {
        return jdbc.sql(SELECT + "where m.school_id = :school and m.member_id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query(StaffList::member)
                .optional();
    }

    Optional<StaffMember> withAddress(SchoolId school, String email) {
        return jdbc.sql(SELECT + "where m.school_id = :school and m.email = :email")
                .param("school", school.value())
                .param("email", email)
                .query(StaffList::member)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the address is on the list already */
    StaffMemberId add(
            SchoolId school,
            String email,
            @Nullable String name,
            Position position,
            List<ClassId> classes,
            Instant now) {
        return new StaffMemberId(jdbc.sql("""
                insert into staff_member (school_id, role, office, class_ids, email, name, invited_at)
                values (:school, :role, :office, :classes, :email, :name, :now) returning member_id""")
                .param("school", school.value())
                .param("role", position == Position.PRINCIPAL ? "PRINCIPAL" : "TEACHER")
                .param("office", position == Position.OFFICE)
                .param("classes", uuids(classes))
                .param("email", email)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    /** @return false if they are head already, or gone */
    boolean promote(StaffMemberId id) {
        return jdbc.sql("""
                update staff_member set role = 'PRINCIPAL', office = false, class_ids = '{}'
                where member_id = :id and role <> 'PRINCIPAL'""").param("id", id.value()).update() == 1;
    }

    void setClasses(StaffMemberId id, List<ClassId> classes) {
        jdbc.sql("update staff_member set class_ids = :classes where member_id = :id")
                .param("classes", uuids(classes))
                .param("id", id.value())
                .update();
    }

    /** @return false if the last mail is too fresh, or they have come meanwhile */
    boolean inviteAgain(StaffMemberId id, Instant now) {
        return jdbc.sql("""
                update staff_member set invited_at = :now
                where member_id = :id and active_since is null and invited_at <= :before""")
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", now.minus(StaffMember.BETWEEN_MAILS).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(StaffMemberId id) {
        jdbc.sql("delete from staff_member where member_id = :id")
                .param("id", id.value())
                .update();
    }

    private static UUID[] uuids(List<ClassId> classes) {
        return classes.stream().map(ClassId::value).distinct().toArray(UUID[]::new);
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        String account = row.getString("account_id");
        OffsetDateTime invited = row.getObject("invited_at", OffsetDateTime.class);
        OffsetDateTime active = row.getObject("active_since", OffsetDateTime.class);
        OffsetDateTime since = active == null ? invited : active;
        boolean refused = "REFUSED".equals(row.getString("outcome"));
        return new StaffMember(
                new StaffMemberId(row.getObject("member_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                account == null ? null : AccountId.of(account),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("office") ? Position.OFFICE : Position.valueOf(row.getString("role")),
                Stream.of((UUID[]) row.getArray("class_ids").getArray())
                        .map(ClassId::new)
                        .toList(),
                active != null ? Standing.ACTIVE : refused ? Standing.REFUSED : Standing.INVITED,
                refused ? RefusedAccounts.reason(row.getString("reason")) : null,
                since == null ? null : since.toInstant());
    }
}
