package fr.stagein.platform.territory;

import java.time.ZoneId;
import java.util.List;

/**
 * The territory that this deployment serves, as its {@code territory.yaml} tells it.
 *
 * @param id short name: realm, topic prefix
 * @param departments INSEE codes of its départements, such as {@code 24} or {@code 2A}
 * @param schoolZone school-holiday zone, A, B or C
 * @param languages ISO 639-1, the first is the default
 * @param programmes ids of the programmes that are offered
 * @param timeZone where its days begin; the mother country's unless the file says otherwise
 */
public record Territory(
        String id,
        String name,
        List<String> departments,
        String schoolZone,
        List<String> languages,
        List<String> programmes,
        ZoneId timeZone,
        Rules rules) {

    public Territory {
        departments = List.copyOf(departments);
        languages = List.copyOf(languages);
        programmes = List.copyOf(programmes);
    }

    /**
     * @param openApplicationsPerStudent how many applications of one student may wait for an answer, 1 or more
     * @param daysToAnswer days that a company has to answer, and a student to confirm
     * @param reservedDays days from today for which a company may at most keep an offer for some schools
     * @param consentBeforeApplication whether a pupil under 15 sends no first application before a guardian has agreed
     */
    public record Rules(
            int openApplicationsPerStudent, int daysToAnswer, int reservedDays, boolean consentBeforeApplication) {
        public Rules {
            if (openApplicationsPerStudent < 1 || daysToAnswer < 1 || reservedDays < 1) {
                throw new IllegalArgumentException("A territory's rules count from 1");
            }
        }
    }
}
