package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.internships.PresenceLinks.Link;
import fr.stagein.platform.problems.Rejection;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets in a tutor, or a company without an account, who comes from the mail with a link and its code. Five wrong codes lock
 * a link; it ends some weeks after the internship.
 */
@Component
public class OpenPresenceLink {

    private static final Period GOOD_AFTER = Period.ofWeeks(27);

    private final PresenceLinks links;
    private final Internships internships;
    private final AgreedPlacements placements;
    private final Today today;
    private final TransactionTemplate transaction;

    OpenPresenceLink(
            PresenceLinks links,
            Internships internships,
            AgreedPlacements placements,
            Today today,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.internships = internships;
        this.placements = placements;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param token what stands behind the {@code #} of the link */
    public record LinkSecret(String token, String code) {
        @Override
        public String toString() {
            return "LinkSecret[]";
        }
    }

    /** Somebody whose link is good. */
    public record Visitor(UUID link, AgreedPlacement agreed) {}

    /**
     * In a transaction of its own, which has the link locked.
     *
     * @throws Rejection if the link is not known, is over or locked, or the code is wrong
     */
    public <T> T open(LinkSecret key, Function<Visitor, T> step) {
        UUID id = links.read(key.token()).orElseThrow(OpenPresenceLink::unknown);
        var result = new AtomicReference<T>();
        Optional<Rejection> refused = transaction.execute(status -> {
            Link link = links.lock(id).orElseThrow(OpenPresenceLink::unknown);
            Optional<Rejection> wrong = links.wrongCode(link, key.code());
            if (wrong.isPresent()) {
                // The wrong try is kept: the transaction goes through.
                return wrong;
            }
            Internship internship = internships.find(link.internship()).orElseThrow(OpenPresenceLink::unknown);
            if (today.day().isAfter(internship.lastDay().plus(GOOD_AFTER))) {
                throw unknown();
            }
            AgreedPlacement agreed = placements.of(link.internship()).orElseThrow(OpenPresenceLink::unknown);
            result.set(step.apply(new Visitor(link.id(), agreed)));
            return Optional.empty();
        });
        if (refused != null && refused.isPresent()) {
            throw refused.get();
        }
        return result.get();
    }

    private static Rejection unknown() {
        return Rejection.conflict("internship-link-unknown");
    }
}
