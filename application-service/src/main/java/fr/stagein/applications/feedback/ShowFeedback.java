package fr.stagein.applications.feedback;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.feedback.FeedbackViews.CompanyPart;
import fr.stagein.applications.feedback.FeedbackViews.FeedbackView;
import fr.stagein.applications.feedback.FeedbackViews.HostedView;
import fr.stagein.applications.feedback.FeedbackViews.Reader;
import fr.stagein.applications.feedback.FeedbackViews.StudentPart;
import fr.stagein.applications.feedback.FeedbackViews.WordsView;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows each party what it may read: the company never the student's answers. */
@Component
class ShowFeedback {

    private final AgreedPlacements placements;
    private final People people;
    private final Feedbacks feedbacks;
    private final WordsForNext words;
    private final FeedbackDesk desk;
    private final Companies companies;
    private final FileReadings readings;
    private final TerritoryCalendar calendar;

    ShowFeedback(
            AgreedPlacements placements,
            People people,
            Feedbacks feedbacks,
            WordsForNext words,
            FeedbackDesk desk,
            Companies companies,
            FileReadings readings,
            TerritoryCalendar calendar) {
        this.placements = placements;
        this.people = people;
        this.feedbacks = feedbacks;
        this.words = words;
        this.desk = desk;
        this.companies = companies;
        this.readings = readings;
        this.calendar = calendar;
    }

    /**
     * Not read-only: who of the school reads it is kept.
     *
     * @throws NotFound for a stranger
     */
    @Transactional
    FeedbackView show(Caller caller, AgreementId id) {
        AgreedPlacement placement = placements.of(id).orElseThrow(NotFound::new);
        Reader reader = reader(people.requireParty(caller, placement));
        if (reader == Reader.SCHOOL) {
            readings.opened(placement.student(), placement.school(), caller);
        }
        return view(placement, reader);
    }

    /** What somebody reads whom a link has let in. */
    FeedbackView toCompany(AgreedPlacement placement) {
        return view(placement, Reader.COMPANY);
    }

    private FeedbackView view(AgreedPlacement placement, Reader reader) {
        AgreementId id = placement.agreement();
        boolean readsStudent = reader == Reader.STUDENT || reader == Reader.SCHOOL;
        return new FeedbackView(
                id,
                placement.programme(),
                placement.week(),
                placement.weeks().lastOfSeveral(),
                reader,
                placement.value("company.name"),
                placement.company(),
                reader == Reader.COMPANY || reader == Reader.SCHOOL ? placement.value("student.name") : null,
                desk.isOpen(placement),
                FeedbackDesk.lastDay(placement),
                readsStudent ? studentPart(id) : null,
                feedbacks
                        .ofCompany(id)
                        .map(given -> new CompanyPart(given.revision(), given.strengths(), given.words()))
                        .orElse(null));
    }

    /** What a company has hosted, the newest first. */
    @Transactional(readOnly = true)
    List<HostedView> hosted(Caller caller, CompanyId company) {
        companies.require(caller, company);
        return feedbacks.ofCompany(company, Week.containing(calendar.today())).stream()
                .flatMap(id -> placements.of(id).stream())
                .map(placement -> new HostedView(
                        placement.agreement(),
                        feedbacks.offerOf(placement.application()).orElse(null),
                        placement.value("student.name"),
                        placement.programme(),
                        placement.week(),
                        placement.weeks().lastOfSeveral(),
                        FeedbackDesk.lastDay(placement),
                        desk.isOpen(placement),
                        feedbacks.ofCompany(placement.agreement()).isPresent()))
                .toList();
    }

    /** Whoever is of the company reads as the company, whatever else they are. */
    private static Reader reader(Set<Party> parties) {
        if (parties.contains(Party.STUDENT)) {
            return Reader.STUDENT;
        }
        if (parties.contains(Party.COMPANY)) {
            return Reader.COMPANY;
        }
        return parties.contains(Party.SCHOOL) ? Reader.SCHOOL : Reader.GUARDIAN;
    }

    private @Nullable StudentPart studentPart(AgreementId id) {
        return feedbacks
                .ofStudent(id)
                .map(given -> new StudentPart(
                        given.revision(),
                        given.welcomed(),
                        given.learned(),
                        given.recommends(),
                        words.find(id)
                                .filter(one -> one.status() != StudentWords.Status.TAKEN_BACK)
                                .map(one -> new WordsView(one.status(), one.words(), one.reason()))
                                .orElse(null)))
                .orElse(null);
    }
}
