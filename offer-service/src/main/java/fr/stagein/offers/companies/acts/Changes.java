package fr.stagein.offers.companies.acts;

import fr.stagein.offers.companies.acts.OperatorAct.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what differs between before and after. */
public final class Changes {

    private final List<Change> found = new ArrayList<>();

    public Changes of(String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new Change(field, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
        return this;
    }

    public List<Change> found() {
        return List.copyOf(found);
    }
}
