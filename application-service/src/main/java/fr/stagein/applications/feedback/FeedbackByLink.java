package fr.stagein.applications.feedback;

import fr.stagein.applications.feedback.FeedbackViews.FeedbackView;
import fr.stagein.applications.internships.OpenPresenceLink;
import fr.stagein.applications.internships.OpenPresenceLink.LinkSecret;
import org.springframework.stereotype.Component;

/** A tutor, or a company without an account, says from the mail how it was, with the link and code of the presence. */
@Component
class FeedbackByLink {

    private final OpenPresenceLink door;
    private final GiveFeedback give;
    private final ShowFeedback show;

    FeedbackByLink(OpenPresenceLink door, GiveFeedback give, ShowFeedback show) {
        this.door = door;
        this.give = give;
        this.show = show;
    }

    /** What the company may read. */
    FeedbackView view(LinkSecret key) {
        return door.open(key, visitor -> show.toCompany(visitor.agreed()));
    }

    FeedbackView give(LinkSecret key, CompanyFeedback feedback) {
        return door.open(key, visitor -> {
            give.ofCompanyByLink(visitor.agreed().agreement(), visitor.link(), feedback);
            return show.toCompany(visitor.agreed());
        });
    }
}
