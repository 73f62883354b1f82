package fr.stagein.platform.consumers;

import fr.stagein.events.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which pupils this service has erased: what still comes about one of them, late, is passed over, lest it write anew
 * what is gone. An id that belongs to nobody any more is all that is kept.
 */
public final class ErasedPupils {

    private final JdbcClient jdbc;

    ErasedPupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether news of that pupil are nobody's concern any more. */
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
