package fr.stagein.gateway.territory;

import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.SchoolKind;
import fr.stagein.territory.TerritoryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The territory for the front: read from the pack once, the same for everybody. */
@RestController
class TerritoryController {

    private final Territory territory;
    private final Pages pages;

    /**
     * @param folder the territory's pack
     * @param id overrides the id in the pack
     */
    @ConfigurationProperties("stagein.territory")
    record Pack(Path folder, @Nullable String id) {}

    /**
     * @param blockProgrammes those in which a place is for all the weeks that a class has in a row
     * @param universityProgrammes those of universities alone, whose students are adults as a rule
     * @param holidayProgrammes those for weeks of the school holidays
     * @param programmeLabels of every programme of the pack, by id and language: what is offered no more is still named
     */
    record Territory(
            String id,
            String name,
            List<String> languages,
            List<String> programmes,
            List<String> blockProgrammes,
            List<String> universityProgrammes,
            List<HolidayProgramme> holidayProgrammes,
            Map<String, Map<String, String>> programmeLabels,
            Branding branding,
            Rules rules,
            MapSettings map,
            List<Commune> communes) {}

    /**
     * One for a week of the school holidays, which a chamber signs instead of the school.
     *
     * @param besides programmes whose students may ask for it; none where the territory does not offer it
     */
    record HolidayProgramme(String id, List<String> besides) {}

    record Branding(String name, String accent) {}

    record Rules(int openApplicationsPerStudent, int daysToAnswer, boolean consentBeforeApplication) {}

    /** @param tileUrl absent: the map is drawn from the communes, and asks nobody else for anything */
    record MapSettings(@Nullable String tileUrl) {}

    record Commune(String code, String name, String postalCode, double lat, double lon, int population) {}

    TerritoryController(Pack pack) throws IOException {
        TerritoryFile file = TerritoryFile.read(pack.folder());
        territory = read(file, pack.folder());
        pages = new Pages(pack.folder(), file.texts());
    }

    @GetMapping(path = "/api/territory", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Territory> territory() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(territory);
    }

    @GetMapping(path = "/api/territory/pages/{page}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Pages.Page> page(@PathVariable String page, Locale language) {
        return pages.find(page, language)
                .map(found -> ResponseEntity.ok()
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                        .body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    static String id(Pack pack) {
        return pack.id() == null ? TerritoryFile.read(pack.folder()).id() : pack.id();
    }

    private static Territory read(TerritoryFile file, Path folder) throws IOException {
        Programmes programmes = Programmes.read(folder);
        return new Territory(
                file.id(),
                file.name(),
                file.languages(),
                file.programmes(),
                ids(programmes, Programme::block),
                ids(programmes, TerritoryController::isOfUniversities),
                holidayProgrammes(programmes, file.programmes()),
                labels(programmes, file.programmes()),
                new Branding(file.branding().name(), file.branding().accent()),
                new Rules(
                        file.rules().openApplicationsPerStudent(),
                        file.rules().daysToAnswer(),
                        file.rules().consentBeforeApplication()),
                new MapSettings(file.tileUrl()),
                communes(folder.resolve("communes.csv")));
    }

    /** @throws IllegalArgumentException if the territory offers a programme that the pack lacks */
    private static Map<String, Map<String, String>> labels(Programmes programmes, List<String> offered) {
        offered.forEach(programmes::of);
        return programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::labels));
    }

    private static List<String> ids(Programmes programmes, Predicate<Programme> which) {
        return programmes.all().stream().filter(which).map(Programme::id).toList();
    }

    private static boolean isOfUniversities(Programme programme) {
        return !programme.classNames().isEmpty()
                && programme.classNames().stream().allMatch(names -> names.school() == SchoolKind.UNIVERSITY);
    }

    private static List<HolidayProgramme> holidayProgrammes(Programmes programmes, List<String> offered) {
        return programmes.all().stream()
                .filter(Programme::isSignedByChamber)
                .map(one -> new HolidayProgramme(
                        one.id(),
                        offered.contains(one.id())
                                ? one.besides().stream().sorted().toList()
                                : List.of()))
                .toList();
    }

    private static List<Commune> communes(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream()
                    .map(row -> new Commune(
                            row.get("code"),
                            row.get("name"),
                            row.get("postalCode"),
                            Double.parseDouble(row.get("lat")),
                            Double.parseDouble(row.get("lon")),
                            Integer.parseInt(row.get("population"))))
                    .toList();
        }
    }
}
