package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.applications.placement.ApplicationViews.Action;
import fr.stagein.applications.placement.ApplicationViews.Candidate;
import fr.stagein.applications.placement.ApplicationViews.CandidateStudent;
import fr.stagein.applications.placement.ApplicationViews.ChildApplication;
import fr.stagein.applications.placement.ApplicationViews.ConfirmedPlace;
import fr.stagein.applications.placement.ApplicationViews.HistoryEntry;
import fr.stagein.applications.placement.ApplicationViews.MyApplication;
import fr.stagein.applications.placement.ApplicationViews.Placement;
import fr.stagein.applications.placement.AskedWeeks.Blocks;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each side may read of an application: the columns that are not selected cannot leak. */
@Repository
class ApplicationQueries {

    private static final String WITH_OFFER = """
            from application a
            left join offer o on o.id = a.offer_id
            left join company c on c.id = a.company_id
            """;

    private static final Set<Status> NAMED = EnumSet.of(Status.ACCEPTED, Status.CONFIRMED);

    private final JdbcClient jdbc;
    private final AskedWeeks weeks;

    ApplicationQueries(JdbcClient jdbc, AskedWeeks weeks) {
        this.jdbc = jdbc;
        this.weeks = weeks;
    }

    List<MyApplication> ofStudent(AccountId account) {
        return mine("s.account_id = :account", Map.of("account", account.value()));
    }

    MyApplication ofStudent(ApplicationId id) {
        return mine("a.id = :id", Map.of("id", id.value())).getFirst();
    }

    private List<MyApplication> mine(String which, Map<String, ?> values) {
        Map<UUID, List<HistoryEntry>> history = new HashMap<>();
        Blocks blocks = weeks.blocks(which, values);
        List<MyApplication> found = jdbc.sql("select a.*, o.title, o.commune_name, c.name as company_name " + WITH_OFFER
                        + " left join student s on s.id = a.student_id where " + which
                        + " order by a.submitted_at desc, a.id")
                .params(values)
                .query((row, n) -> {
                    Application a = Applications.application(row, n);
                    return new MyApplication(
                            a.id(),
                            a.version(),
                            a.offerId(),
                            text(row, "title"),
                            text(row, "company_name"),
                            text(row, "commune_name"),
                            a.week(),
                            blocks.of(a.id(), a.week()).all().toList(),
                            a.motivation(),
                            a.status(),
                            history.computeIfAbsent(a.id().value(), id -> new ArrayList<>()),
                            a.declineReason() == null ? null : Masking.masked(a.declineReason()),
                            a.answerBy(),
                            actions(a, Actor.STUDENT));
                })
                .list();
        fill(history);
        return found;
    }

    List<ChildApplication> ofChildren(AccountId guardian) {
        Map<UUID, List<HistoryEntry>> history = new HashMap<>();
        Blocks blocks = weeks.blocks("s.guardians @> array[:guardian]::text[]", Map.of("guardian", guardian.value()));
        List<ChildApplication> found = jdbc.sql("""
                select a.id, a.student_id, a.offer_id, a.week, a.status, a.answer_by, o.title, o.commune_name,
                       c.name as company_name
                """ + WITH_OFFER + """
                 join student s on s.id = a.student_id where s.guardians @> array[:guardian]::text[]
                 order by a.submitted_at desc, a.id""")
                .param("guardian", guardian.value())
                .query((row, n) -> new ChildApplication(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        text(row, "title"),
                        text(row, "company_name"),
                        text(row, "commune_name"),
                        Week.of(row.getString("week")),
                        blocks.last(new ApplicationId(row.getObject("id", UUID.class)), Week.of(row.getString("week"))),
                        Status.valueOf(row.getString("status")),
                        history.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>()),
                        row.getObject("answer_by", LocalDate.class)))
                .list();
        fill(history);
        return found;
    }

    List<Candidate> ofCompany(CompanyId company) {
        return candidates("a.company_id = :company", Map.of("company", company.value()));
    }

    Candidate ofCompany(ApplicationId id) {
        return candidates("a.id = :id", Map.of("id", id.value())).getFirst();
    }

    private List<Candidate> candidates(String which, Map<String, ?> values) {
        Map<UUID, List<HistoryEntry>> history = new HashMap<>();
        Blocks blocks = weeks.blocks(which, values);
        List<Candidate> found = jdbc.sql("""
                select a.*, o.title, sc.name as school_name, a.assignee = any(c.members) as assigned, coalesce(l.seats - l.taken, 0) as seats_left
                """ + WITH_OFFER + """
                 left join school sc on sc.id = a.school_id
                 left join seat_ledger l on l.offer_id = a.offer_id and l.week = a.week
                 where
                """ + which + " order by a.submitted_at desc, a.id")
                .params(values)
                .query((row, n) -> {
                    Application a = Applications.application(row, n);
                    return new Candidate(
                            a.id(),
                            a.version(),
                            a.offerId(),
                            text(row, "title"),
                            a.week(),
                            blocks.last(a.id(), a.week()),
                            motivation(a, row.getString("motivation_masked"), text(row, "school_name")),
                            a.programme(),
                            a.status(),
                            a.submittedAt(),
                            a.answerBy(),
                            row.getInt("seats_left"),
                            history.computeIfAbsent(a.id().value(), id -> new ArrayList<>()),
                            a.declineReason(),
                            NAMED.contains(a.status())
                                    ? new CandidateStudent(a.firstName(), text(row, "school_name"))
                                    : null,
                            row.getBoolean("assigned") ? a.assignee() : null,
                            actions(a, Actor.COMPANY));
                })
                .list();
        fill(history);
        return found;
    }

    /** @param masked absent for what was written before it was masked then */
    private static String motivation(Application application, @Nullable String masked, String schoolName) {
        if (NAMED.contains(application.status())) {
            return Masking.masked(application.motivation());
        }
        return masked != null
                ? masked
                : Masking.beforeAcceptance(application.motivation(), application.firstName(), "", schoolName);
    }

    /**
     * How far each student of the school has come; those who have done nothing are not in it. A chamber and a school read
     * nothing of each other's weeks.
     */
    List<Placement> ofSchool(SchoolId school) {
        return jdbc.sql("""
                select student_id,
                       count(*) filter (where status in ('SUBMITTED', 'SEEN'))::int as open,
                       count(*) filter (where status in ('DECLINED', 'EXPIRED'))::int as refused,
                       count(*) filter (where status = 'ACCEPTED')::int as accepted,
                       array(select w.week::text from placed_week w
                             left join application of_week on of_week.id = w.place_id
                             left join school other on other.id = of_week.school_id
                             where w.student_id = place.student_id
                               and (of_week.school_id = :school
                                    or not coalesce(other.chamber, false)
                                       and not exists (select from school own where own.id = :school and own.chamber))
                             order by w.week) as weeks
                from (select student_id, status from application where school_id = :school
                      union all
                      select student_id, 'CONFIRMED' from found_place
                      where school_id = :school and taken_back_at is null) place
                group by student_id order by student_id""")
                .param("school", school.value())
                .query((row, n) -> new Placement(
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getInt("open"),
                        row.getInt("refused"),
                        row.getInt("accepted"),
                        Stream.of((String[]) row.getArray("weeks").getArray())
                                .map(Week::of)
                                .toList()))
                .list();
    }

    /** The places of the school's students that came from an application, by week. */
    List<ConfirmedPlace> confirmedOfSchool(SchoolId school) {
        return jdbc.sql("""
                select a.id, a.student_id, a.offer_id, a.week, o.title, o.commune_name, c.name as company_name,
                       coalesce((select max(w.week) from placed_week w where w.place_id = a.id), a.week) as last_week
                """ + WITH_OFFER + """
                 where a.school_id = :school and a.status = 'CONFIRMED' order by a.week, a.id""")
                .param("school", school.value())
                .query((row, n) -> new ConfirmedPlace(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        text(row, "title"),
                        text(row, "company_name"),
                        text(row, "commune_name"),
                        Week.of(row.getString("week")),
                        Week.of(row.getString("last_week"))))
                .list();
    }

    private void fill(Map<UUID, List<HistoryEntry>> histories) {
        if (histories.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select application_id, status, at, actor from application_step
                where application_id in (:ids) order by application_id, version""").param("ids", histories.keySet()).query(row -> {
            List<HistoryEntry> history = histories.get(row.getObject("application_id", UUID.class));
            if (history != null) {
                history.add(new HistoryEntry(
                        Status.valueOf(row.getString("status")),
                        row.getTimestamp("at").toInstant(),
                        Actor.valueOf(row.getString("actor"))));
            }
        });
    }

    private static List<Action> actions(Application application, Actor actor) {
        return Stream.of(Action.values())
                .filter(action -> application.mayBecome(
                        switch (action) {
                            case ACCEPT -> Status.ACCEPTED;
                            case DECLINE -> Status.DECLINED;
                            case CONFIRM -> Status.CONFIRMED;
                            case WITHDRAW -> Status.WITHDRAWN;
                            case RELEASE -> Status.RELEASED;
                        },
                        actor))
                .toList();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
