package fr.stagein.applications.internships;

import fr.stagein.applications.internships.InternshipViews.EmergencyContact;
import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.applications.internships.OpenPresenceLink.LinkSecret;
import fr.stagein.applications.internships.OpenPresenceLink.Visitor;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.InternshipState.Presence;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A tutor, or a company without an account, acts from the mail with its link and code. */
@Component
class ActByPresenceLink {

    private final OpenPresenceLink door;
    private final ShowInternship show;
    private final SayPresence presence;
    private final RaiseAlarm alarm;
    private final ShowEmergencyContact contact;

    ActByPresenceLink(
            OpenPresenceLink door,
            ShowInternship show,
            SayPresence presence,
            RaiseAlarm alarm,
            ShowEmergencyContact contact) {
        this.door = door;
        this.show = show;
        this.presence = presence;
        this.alarm = alarm;
        this.contact = contact;
    }

    InternshipView view(LinkSecret key) {
        return door.open(key, this::shown);
    }

    InternshipView say(LinkSecret key, Map<HalfDay.Key, Presence> said) {
        return door.open(key, visitor -> {
            presence.sayByLink(visitor.agreed().agreement(), visitor.link().toString(), said);
            return shown(visitor);
        });
    }

    InternshipView tellOfAccident(LinkSecret key, AlarmId id, @Nullable String words) {
        return door.open(key, visitor -> {
            alarm.tellOfAccidentByLink(visitor.agreed().agreement(), id, words);
            return shown(visitor);
        });
    }

    EmergencyContact contact(LinkSecret key) {
        return door.open(
                key,
                visitor -> contact.showByLink(
                        visitor.agreed().agreement(), visitor.link().toString()));
    }

    private InternshipView shown(Visitor visitor) {
        return show.show(visitor.agreed(), EnumSet.of(Party.COMPANY));
    }
}
