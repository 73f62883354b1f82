package fr.stagein.gateway.territory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Read from the pack once; the same for everybody. */
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

    record Territory(
            String id,
            String name,
            List<String> languages,
            List<String> programmes,
            Branding branding,
            Rules rules,
            MapSettings map,
            List<Commune> communes) {}

    record Branding(String name, String accent) {}

    record Rules(int openApplicationsPerStudent, int daysToAnswer, boolean consentBeforeApplication) {}

    /** @param tileUrl absent: the map is drawn from the communes, and asks nobody else for anything */
    record MapSettings(@Nullable String tileUrl) {}

    record Commune(String code, String name, String postalCode, double lat, double lon, int population) {}

    TerritoryController(Pack pack) throws IOException {
        Map<String, Object> yaml = yaml(pack.folder());
        territory = read(yaml, pack.folder());
        pages = new Pages(pack.folder(), names(yaml));
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

    static String id(Pack pack) throws IOException {
        return pack.id() == null ? String.valueOf(yaml(pack.folder()).get("id")) : pack.id();
    }

    private static Map<String, Object> yaml(Path folder) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(folder.resolve("territory.yaml")));
    }

    /** What pages.yaml may name. */
    private static Map<String, String> names(Map<String, Object> yaml) {
        Map<String, String> names = new HashMap<>();
        part(yaml, "legal").forEach((name, value) -> names.put(String.valueOf(name), String.valueOf(value)));
        part(yaml, "rules").forEach((name, value) -> names.put(String.valueOf(name), String.valueOf(value)));
        for (String name : List.of("name", "operator", "dataProtectionContact")) {
            Object value = yaml.get(name);
            if (value != null) {
                names.put(name, value.toString());
            }
        }
        return names;
    }

    private static Territory read(Map<String, Object> yaml, Path folder) throws IOException {
        Map<?, ?> branding = part(yaml, "branding");
        Map<?, ?> rules = part(yaml, "rules");
        Object tiles = part(yaml, "map").get("tileUrl");
        return new Territory(
                String.valueOf(yaml.get("id")),
                String.valueOf(yaml.get("name")),
                texts(yaml.get("languages")),
                texts(yaml.get("programmes")),
                new Branding(String.valueOf(branding.get("name")), String.valueOf(branding.get("accent"))),
                new Rules(
                        number(rules, "openApplicationsPerStudent"),
                        number(rules, "daysToAnswer"),
                        Boolean.TRUE.equals(rules.get("consentBeforeApplication"))),
                new MapSettings(tiles == null ? null : tiles.toString()),
                communes(folder.resolve("communes.csv")));
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

    private static Map<?, ?> part(Map<String, Object> yaml, String name) {
        return yaml.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static int number(Map<?, ?> map, String name) {
        if (map.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("territory.yaml lacks rules." + name);
    }
}
