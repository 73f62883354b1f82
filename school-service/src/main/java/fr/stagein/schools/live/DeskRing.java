package fr.stagein.schools.live;

import fr.stagein.events.Event;
import fr.stagein.events.SchoolId;
import fr.stagein.events.State;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another service tells of a school's pupils is told to the school's open desks. */
final class DeskRing<S extends State> implements Effect<S> {

    private final Stream<S> stream;
    private final Function<S, SchoolId> school;
    private final JdbcClient jdbc;

    DeskRing(Stream<S> stream, Function<S, SchoolId> school, JdbcClient jdbc) {
        this.stream = stream;
        this.school = school;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<S> stream() {
        return stream;
    }

    @Override
    public String name() {
        return "desk-" + stream.name();
    }

    @Override
    public void on(Event<S> event) {
        jdbc.sql("select pg_notify(:channel, :school)")
                .param("channel", DeskListener.CHANNEL)
                .param("school", school.apply(event.state()).value())
                .query(row -> {});
    }
}
