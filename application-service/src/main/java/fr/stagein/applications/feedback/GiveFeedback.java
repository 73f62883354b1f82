package fr.stagein.applications.feedback;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FeedbackId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One of the two sides says how it was, or says it anew. */
@Component
class GiveFeedback {

    private final FeedbackDesk desk;
    private final Feedbacks feedbacks;
    private final WordsForNext words;
    private final TerritoryCalendar calendar;

    GiveFeedback(FeedbackDesk desk, Feedbacks feedbacks, WordsForNext words, TerritoryCalendar calendar) {
        this.desk = desk;
        this.feedbacks = feedbacks;
        this.words = words;
        this.calendar = calendar;
    }

    /**
     * @param feedback its revision is the one that was shown, 0 for the first
     * @param text for the next students; null for none, which takes back those that there are
     */
    @Transactional
    void ofStudent(Caller caller, AgreementId id, StudentFeedback feedback, @Nullable String text) {
        AgreedPlacement placement = desk.requireToSpeak(caller, id, Party.STUDENT);
        CompanyId company = placement.company();
        if (text != null && company == null) {
            throw Rejection.field("words", "feedback-words-nowhere");
        }
        Optional<StudentWords> said = words.lock(id);
        Optional<StudentFeedback> before = feedbacks.ofStudent(id);
        int revision = before.map(StudentFeedback::revision).orElse(0);
        if (revision != feedback.revision()) {
            boolean same = before.filter(
                                    one -> one.says(feedback.welcomed(), feedback.learned(), feedback.recommends()))
                            .isPresent()
                    && said.map(one -> text == null ? one.status() == StudentWords.Status.TAKEN_BACK : one.stand(text))
                            .orElse(text == null);
            if (same) {
                return;
            }
            throw Rejection.conflict("feedback-moved-on");
        }
        var next = new StudentFeedback(revision + 1, feedback.welcomed(), feedback.learned(), feedback.recommends());
        if (!feedbacks.save(placement, next, calendar.now())) {
            throw Rejection.conflict("feedback-moved-on");
        }
        if (text != null && company != null) {
            say(placement, company, said.orElse(null), text);
        } else {
            said.ifPresent(this::takeBack);
        }
    }

    @Transactional
    void ofCompany(Caller caller, AgreementId id, CompanyFeedback feedback) {
        ofCompany(
                desk.requireToSpeak(caller, id, Party.COMPANY),
                feedback,
                caller.accountId().value());
    }

    /** In the transaction that has the link locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ofCompanyByLink(AgreementId id, UUID link, CompanyFeedback feedback) {
        ofCompany(desk.requireToSpeak(id), feedback, link.toString());
    }

    /** @param by an account, or the link of somebody without one */
    private void ofCompany(AgreedPlacement placement, CompanyFeedback feedback, String by) {
        AgreementId id = placement.agreement();
        Optional<CompanyFeedback> before = feedbacks.ofCompany(id);
        int revision = before.map(CompanyFeedback::revision).orElse(0);
        if (revision != feedback.revision()) {
            if (before.filter(one -> one.says(feedback)).isPresent()) {
                return;
            }
            throw Rejection.conflict("feedback-moved-on");
        }
        var next = new CompanyFeedback(revision + 1, feedback.strengths(), feedback.words());
        if (!feedbacks.save(placement, next, by, calendar.now())) {
            throw Rejection.conflict("feedback-moved-on");
        }
    }

    /** The student's words are shown to nobody any more; taking them back again changes nothing. */
    @Transactional
    void takeBackWords(Caller caller, AgreementId id) {
        desk.requireToSpeak(caller, id, Party.STUDENT);
        words.lock(id).ifPresent(this::takeBack);
    }

    private void say(AgreedPlacement placement, CompanyId company, @Nullable StudentWords before, String text) {
        if (before == null) {
            var first = new StudentWords(
                    new FeedbackId(UUID.randomUUID()),
                    1,
                    placement.agreement(),
                    placement.student(),
                    placement.school(),
                    company,
                    feedbacks.offerOf(placement.application()).orElse(null),
                    placement.programme(),
                    placement.week(),
                    StudentWords.Status.WAITING,
                    text,
                    calendar.now(),
                    null);
            if (!words.add(first)) {
                throw Rejection.conflict("feedback-moved-on");
            }
        } else if (!before.stand(text)) {
            words.save(before, before.rewritten(text, calendar.now()), null, calendar.now());
        }
    }

    private void takeBack(StudentWords before) {
        if (before.status() != StudentWords.Status.TAKEN_BACK) {
            words.save(before, before.takenBack(), null, calendar.now());
        }
    }
}
