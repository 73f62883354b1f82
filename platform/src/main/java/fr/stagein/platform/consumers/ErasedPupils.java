package fr.stagein.platform.consumers;

import fr.stagein.events.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pupils this service has erased. Events about them that come late are skipped, since they would write erased data
 * again. Only the id is kept, which refers to nobody any more.
 */
public final class ErasedPupils {

    private final JdbcClient jdbc;

    ErasedPupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether events about that pupil are to be skipped. */
    public boolean has(@Nullable StudentId pupil) {
        return pupil != null
                && jdbc.sql("select exists (select from erased_pupil where student_id = :pupil)")
                        .param("pupil", pupil.value())
                        .query(Boolean.class)
                        .single();
    }

    /** In the transaction that erases the pupil. */
    public void add(StudentId pupil) {
        jdbc.sql("insert into erased_pupil (student_id) values (:pupil) on conflict do nothing")
                .param("pupil", pupil.value())
                .update();
    }
}
