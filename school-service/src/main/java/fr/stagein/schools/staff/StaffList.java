package fr.stagein.schools.staff;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.schools.accounts.RefusedAccounts;
import fr.stagein.schools.directory.StaffMemberId;
import fr.stagein.schools.staff.StaffMember.Position;
import fr.stagein.schools.staff.StaffMember.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of staff as a school sees them, with what has become of each invitation. */
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
