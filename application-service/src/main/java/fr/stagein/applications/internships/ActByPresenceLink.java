package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.internships.InternshipViews.EmergencyContact;
import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.applications.internships.PresenceLinks.Link;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.platform.problems.Rejection;
import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A tutor, or a company without an account, acts from the mail with its link and code. Five wrong codes lock a link; it
 * ends some weeks after the internship.
 */
@Component
class ActByPresenceLink {

    private static final Period GOOD_AFTER = Period.ofWeeks(27);

    private final PresenceLinks links;
    private final Internships internships;
    private final AgreedPlacements placements;
    private final ShowInternship show;
    private final SayPresence presence;
    private final RaiseAlarm alarm;
    private final ShowEmergencyContact contact;
    private final Today today;
    private final TransactionTemplate transaction;

    ActByPresenceLink(
            PresenceLinks links,
            Internships internships,
            AgreedPlacements placements,
            ShowInternship show,
            SayPresence presence,
            RaiseAlarm alarm,
            ShowEmergencyContact contact,
            Today today,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.internships = internships;
        this.placements = placements;
        this.show = show;
        this.presence = presence;
        this.alarm = alarm;
        this.contact = contact;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param token what stands behind the {@code #} of the link */
    record LinkSecret(String token, String code) {
        @Override
        public String toString() {
            return "LinkSecret[]";
        }
    }

    /** Somebody whose link is good, in the transaction that has the link locked. */
    private record Visitor(Link link, AgreedPlacement agreed) {}

    InternshipView view(LinkSecret key) {
        return open(key, this::shown);
    }

    InternshipView say(LinkSecret key, Map<HalfDay.Key, Presence> said) {
        return open(key, visitor -> {
            presence.sayByLink(visitor.link().internship(), visitor.link().id().toString(), said);
            return shown(visitor);
        });
    }

    InternshipView tellOfAccident(LinkSecret key, AlarmId id, @Nullable String words) {
        return open(key, visitor -> {
            alarm.tellOfAccidentByLink(visitor.link().internship(), id, words);
            return shown(visitor);
        });
    }

    EmergencyContact contact(LinkSecret key) {
        return open(
                key,
                visitor -> contact.showByLink(
                        visitor.link().internship(), visitor.link().id().toString()));
    }

    private InternshipView shown(Visitor visitor) {
        return show.show(visitor.agreed(), EnumSet.of(Party.COMPANY));
    }

    private <T> T open(LinkSecret key, Function<Visitor, T> step) {
        UUID id = links.read(key.token()).orElseThrow(ActByPresenceLink::unknown);
        var result = new AtomicReference<T>();
        Optional<Rejection> refused = transaction.execute(status -> {
            Link link = links.lock(id).orElseThrow(ActByPresenceLink::unknown);
            Optional<Rejection> wrong = wrongCode(link, key.code());
            if (wrong.isPresent()) {
                // The wrong try is kept: the transaction goes through.
                return wrong;
            }
            Internship internship = internships.find(link.internship()).orElseThrow(ActByPresenceLink::unknown);
            if (today.day().isAfter(internship.lastDay().plus(GOOD_AFTER))) {
                throw unknown();
            }
            AgreedPlacement agreed = placements.of(link.internship()).orElseThrow(ActByPresenceLink::unknown);
            result.set(step.apply(new Visitor(link, agreed)));
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

    private Optional<Rejection> wrongCode(Link link, String code) {
        if (link.wrongCodes() >= PresenceLinks.TRIES) {
            throw Rejection.conflict("internship-link-locked");
        }
        if (links.isCode(link.id(), code)) {
            return Optional.empty();
        }
        links.wrongCode(link.id());
        int left = PresenceLinks.TRIES - link.wrongCodes() - 1;
        return Optional.of(
                left == 0
                        ? Rejection.conflict("internship-link-locked")
                        : new Rejection(HttpStatus.FORBIDDEN, "agreement-code-wrong", left));
    }
}
