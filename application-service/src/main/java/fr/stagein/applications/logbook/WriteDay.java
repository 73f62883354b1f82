package fr.stagein.applications.logbook;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.logbook.DayEntry.Answer;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Logbook;
import fr.stagein.territory.Logbook.Question;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student writes down a day that has begun. */
@Component
class WriteDay {

    private final AgreedPlacements placements;
    private final People people;
    private final Logbooks logbooks;
    private final LogbookQuestions questions;
    private final TerritoryCalendar calendar;

    WriteDay(
            AgreedPlacements placements,
            People people,
            Logbooks logbooks,
            LogbookQuestions questions,
            TerritoryCalendar calendar) {
        this.placements = placements;
        this.people = people;
        this.logbooks = logbooks;
        this.questions = questions;
        this.calendar = calendar;
    }

    /**
     * What was written of a day.
     *
     * @param revision of the day as it was shown
     * @param answers by question; an empty one is none
     */
    record Written(LocalDate day, int revision, @Nullable Mood mood, Map<String, String> answers) {}

    /** @throws Rejection if somebody else, another tab, has saved another text meanwhile */
    @Transactional
    void write(Caller caller, AgreementId id, Written written, String language) {
        AgreedPlacement placement = requireOwn(caller, id);
        DayEntry before = logbooks.day(id, written.day()).orElseGet(() -> DayEntry.empty(written.day()));
        requireDay(placement, before);
        List<Answer> answers = answers(placement, before, written, language);
        if (before.revision() != written.revision()) {
            if (before.says(written.mood(), answers)) {
                return;
            }
            throw Rejection.conflict("logbook-moved-on");
        }
        var after = new DayEntry(written.day(), before.revision() + 1, written.mood(), answers, null);
        if (!logbooks.save(placement, after, calendar.now())) {
            throw Rejection.conflict("logbook-moved-on");
        }
    }

    /** Shares it with the school and the guardians, or takes that back. */
    @Transactional
    void share(Caller caller, AgreementId id, boolean shared) {
        logbooks.share(requireOwn(caller, id), shared ? calendar.now() : null);
    }

    private AgreedPlacement requireOwn(Caller caller, AgreementId id) {
        if (!logbooks.hold(id)) {
            throw new NotFound();
        }
        AgreedPlacement placement = placements.of(id).orElseThrow(NotFound::new);
        if (!people.requireParty(caller, placement).contains(Party.STUDENT)
                || questions.of(placement).isEmpty()) {
            throw new NotFound();
        }
        return placement;
    }

    private void requireDay(AgreedPlacement placement, DayEntry entry) {
        boolean agreed = placement.days().stream().anyMatch(day -> day.date().equals(entry.day()));
        if (!agreed && entry.revision() == 0) {
            throw Rejection.conflict("logbook-day-unknown");
        }
        if (entry.day().isAfter(calendar.today())) {
            throw Rejection.conflict("logbook-day-to-come");
        }
    }

    /** In the order of the questions. */
    private List<Answer> answers(AgreedPlacement placement, DayEntry before, Written written, String language) {
        Logbook logbook = questions.of(placement);
        Map<String, String> asked = new LinkedHashMap<>();
        for (Question question : logbook.questions(LogbookQuestions.number(placement, written.day()))) {
            asked.put(question.id(), question.label(language));
        }
        before.answers().forEach(answer -> asked.putIfAbsent(answer.question(), answer.asked()));
        if (!asked.keySet().containsAll(written.answers().keySet())) {
            throw Rejection.field("answers", "logbook-question-unknown");
        }
        return asked.entrySet().stream()
                .map(question -> new Answer(
                        question.getKey(),
                        question.getValue(),
                        written.answers().getOrDefault(question.getKey(), "").strip()))
                .filter(answer -> !answer.text().isEmpty())
                .toList();
    }
}
