package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.reach.SchoolLines.Note;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator writes what way sheets say about school lines, or has them say nothing. */
@Component
class ChangeSchoolLineNote {

    private final SchoolLines lines;
    private final TerritoryCalendar calendar;

    ChangeSchoolLineNote(SchoolLines lines, TerritoryCalendar calendar) {
        this.lines = lines;
        this.calendar = calendar;
    }

    /**
     * @param french blank to say nothing
     * @param english may be blank
     * @throws Rejection if only the English text is there
     */
    @Transactional
    void change(String french, String english) {
        String fr = french.strip();
        String en = english.strip();
        if (fr.isEmpty() && !en.isEmpty()) {
            throw Rejection.field("fr", "french-first");
        }
        if (fr.isEmpty()) {
            lines.clear();
        } else {
            lines.keep(new Note(fr, en.isEmpty() ? null : en, calendar.now()));
        }
    }
}
