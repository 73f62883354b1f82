package fr.stagein.offers.offers.visibility;

import fr.stagein.events.AccountId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out to which schools a caller belongs: as a pupil, as a guardian, as staff. */
@Repository
public class Viewers {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Viewers(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    public Viewer of(@Nullable Caller caller) {
        return caller == null ? Viewer.anyone(calendar.today()) : of(caller.accountId());
    }

    public Viewer of(AccountId account) {
        Set<String> keys = new HashSet<>();
        jdbc.sql("""
                select sc.id, sc.priority from school sc
                where sc.staff @> array[:who]::text[]
                   or sc.id in (select school_id from student where enrolled and account_id = :who
                                union all
                                select school_id from student where enrolled and guardians @> array[:who]::text[])""").param("who", account.value()).query(row -> {
            keys.add(row.getString("id"));
            if (row.getBoolean("priority")) {
                keys.add(Viewer.PRIORITY);
            }
        });
        return new Viewer(keys, calendar.today());
    }
}
