package fr.stagein.schools.signatories;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.signatories.SignatoryHistory.Signatory;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head names who signs for the school from now on; naming the same person again changes nothing. */
@Component
class NameSignatory {

    private final SignatoryHistory history;
    private final Schools schools;
    private final Headship headship;
    private final Clock clock;

    NameSignatory(SignatoryHistory history, Schools schools, Headship headship, Clock clock) {
        this.history = history;
        this.schools = schools;
        this.headship = headship;
        this.clock = clock;
    }

    @Transactional
    School name(Caller head, SchoolId id, String writtenName, String writtenTitle) {
        headship.require(head, id);
        School school = schools.lock(id).orElseThrow(NotFound::new);
        var named = new Signatory(TextFolding.clean(writtenName), TextFolding.clean(writtenTitle), clock.instant());
        boolean same = history.of(id).stream()
                .limit(1)
                .anyMatch(now -> now.name().equals(named.name()) && now.title().equals(named.title()));
        if (!same) {
            history.add(id, named, head.accountId());
        }
        return school;
    }
}
