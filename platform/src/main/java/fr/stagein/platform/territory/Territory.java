package fr.stagein.platform.territory;

import fr.stagein.territory.TerritoryFile;
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
 * @param rules what its operator decides, for the services to know
 */
public record Territory(
        String id,
        String name,
        List<String> departments,
        String schoolZone,
        List<String> languages,
        List<String> programmes,
        ZoneId timeZone,
        TerritoryFile.Rules rules) {

    public Territory {
        departments = List.copyOf(departments);
        languages = List.copyOf(languages);
        programmes = List.copyOf(programmes);
    }
}
