package fr.stagein.applications.feedback;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.feedback.FeedbackViews.WordsToRead;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.FeedbackId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Weeks;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student's school or the operator reads words for the next students before they are shown. */
@Component
class ReadWords {

    private final WordsForNext words;
    private final AgreedPlacements placements;
    private final Schools schools;
    private final TerritoryCalendar calendar;

    ReadWords(WordsForNext words, AgreedPlacements placements, Schools schools, TerritoryCalendar calendar) {
        this.words = words;
        this.placements = placements;
        this.schools = schools;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    List<WordsToRead> ofSchool(Caller staff, SchoolId school) {
        schools.require(staff, school);
        return waiting(school);
    }

    @Transactional(readOnly = true)
    List<WordsToRead> ofAll() {
        return waiting(null);
    }

    /** @param version that was read; deciding the same again changes nothing */
    @Transactional
    void approve(Caller caller, FeedbackId id, long version) {
        StudentWords read = lock(caller, id);
        if (read.isShown() && read.version() == version + 1) {
            return;
        }
        requireToBeRead(read, version);
        words.save(read, read.approved(), caller.accountId(), calendar.now());
    }

    /** @param reason what the student reads */
    @Transactional
    void giveBack(Caller caller, FeedbackId id, long version, String reason) {
        StudentWords read = lock(caller, id);
        if (read.status() == StudentWords.Status.RETURNED && read.version() == version + 1) {
            return;
        }
        requireToBeRead(read, version);
        words.save(read, read.returned(reason), caller.accountId(), calendar.now());
    }

    private StudentWords lock(Caller caller, FeedbackId id) {
        StudentWords found = words.lock(id).orElseThrow(NotFound::new);
        boolean staff =
                (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL)) && schools.holds(caller, found.school());
        if (!staff && !caller.has(Role.OPERATOR)) {
            throw new NotFound();
        }
        return found;
    }

    private static void requireToBeRead(StudentWords read, long version) {
        if (!read.isToBeRead() || read.version() != version) {
            throw Rejection.conflict("feedback-words-moved-on");
        }
    }

    private List<WordsToRead> waiting(@Nullable SchoolId school) {
        return words.toRead(school).stream().map(this::toRead).toList();
    }

    private WordsToRead toRead(StudentWords one) {
        Optional<AgreedPlacement> placement = placements.of(one.agreement());
        Weeks weeks = placement.map(AgreedPlacement::weeks).orElse(null);
        return new WordsToRead(
                one.id(),
                one.version(),
                one.words(),
                placement.map(agreed -> agreed.value("company.name")).orElse(""),
                one.programme(),
                one.week(),
                weeks == null ? null : weeks.lastOfSeveral(),
                one.sentAt());
    }
}
