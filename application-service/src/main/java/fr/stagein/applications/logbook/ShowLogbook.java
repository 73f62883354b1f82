package fr.stagein.applications.logbook;

import fr.stagein.applications.agreements.AgreedDay;
import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.logbook.DayEntry.Answer;
import fr.stagein.applications.logbook.LogbookViews.AnswerView;
import fr.stagein.applications.logbook.LogbookViews.DayView;
import fr.stagein.applications.logbook.LogbookViews.LogbookRow;
import fr.stagein.applications.logbook.LogbookViews.LogbookView;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Logbook;
import fr.stagein.territory.Logbook.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a logbook to its student, and to the school and the guardians while it is shared. */
@Component
class ShowLogbook {

    private final AgreedPlacements placements;
    private final People people;
    private final Logbooks logbooks;
    private final LogbookQuestions questions;
    private final FileReadings readings;
    private final TerritoryCalendar calendar;

    ShowLogbook(
            AgreedPlacements placements,
            People people,
            Logbooks logbooks,
            LogbookQuestions questions,
            FileReadings readings,
            TerritoryCalendar calendar) {
        this.placements = placements;
        this.people = people;
        this.logbooks = logbooks;
        this.questions = questions;
        this.readings = readings;
        this.calendar = calendar;
    }

    /**
     * Not read-only: who of the school reads it is kept.
     *
     * @throws NotFound for a stranger and for the company, and where the programme has none
     */
    @Transactional
    LogbookView show(Caller caller, AgreementId id, String language) {
        AgreedPlacement placement = placements.of(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, placement);
        Logbook asked = questions.of(placement);
        boolean mine = parties.contains(Party.STUDENT);
        boolean school = parties.contains(Party.SCHOOL);
        if (asked.isEmpty() || !(mine || school || parties.contains(Party.GUARDIAN))) {
            throw new NotFound();
        }
        boolean shared = logbooks.sharedSince(id).isPresent();
        if (shared && school) {
            readings.opened(placement.student(), placement.school(), caller);
        }
        return new LogbookView(
                id,
                placement.programme(),
                placement.week(),
                placement.weeks().lastOfSeveral(),
                placement.value("company.name"),
                mine ? null : placement.value("student.name"),
                mine,
                shared,
                asked.mood(language),
                mine || shared ? days(placement, asked, language) : List.of());
    }

    /** The student's, of internships that have begun. */
    @Transactional(readOnly = true)
    List<LogbookRow> ofStudent(Caller student) {
        return logbooks.ofStudent(student.accountId(), Week.containing(calendar.today())).stream()
                .flatMap(id -> placements.of(id).stream())
                .filter(placement ->
                        !questions.of(placement).isEmpty() && !placement.days().isEmpty())
                .filter(placement -> !placement.days().getFirst().date().isAfter(calendar.today()))
                .map(this::row)
                .toList();
    }

    private LogbookRow row(AgreedPlacement placement) {
        return new LogbookRow(
                placement.agreement(),
                placement.week(),
                placement.weeks().lastOfSeveral(),
                placement.value("company.name"),
                placement.days().getFirst().date(),
                placement.days().getLast().date(),
                placement.days().size(),
                logbooks.days(placement.agreement()).size());
    }

    /** The agreed days, and those that were agreed once and have been written of. */
    private List<DayView> days(AgreedPlacement placement, Logbook asked, String language) {
        Map<LocalDate, DayEntry> days = new TreeMap<>();
        placement.days().stream().map(AgreedDay::date).forEach(day -> days.put(day, DayEntry.empty(day)));
        logbooks.days(placement.agreement()).forEach(entry -> days.put(entry.day(), entry));
        List<DayView> views = new ArrayList<>();
        for (DayEntry entry : days.values()) {
            views.add(new DayView(
                    entry.day(),
                    !entry.day().isAfter(calendar.today()),
                    entry.revision(),
                    entry.mood(),
                    answers(asked.questions(LogbookQuestions.number(placement, entry.day())), entry, language),
                    entry.changedAt()));
        }
        return views;
    }

    /** An answer to what is not asked any more stays with the question as it was. */
    private static List<AnswerView> answers(List<Question> asked, DayEntry entry, String language) {
        List<String> ids = asked.stream().map(Question::id).toList();
        return Stream.concat(
                        asked.stream()
                                .map(question -> new AnswerView(
                                        question.id(),
                                        question.label(language),
                                        entry.answer(question.id())
                                                .map(Answer::text)
                                                .orElse(""))),
                        entry.answers().stream()
                                .filter(answer -> !ids.contains(answer.question()))
                                .map(answer -> new AnswerView(answer.question(), answer.asked(), answer.text())))
                .toList();
    }
}
