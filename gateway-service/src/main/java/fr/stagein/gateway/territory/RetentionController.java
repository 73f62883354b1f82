package fr.stagein.gateway.territory;

import fr.stagein.gateway.territory.TerritoryController.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the gateway itself keeps of people, from the table that the services read too. It has no jobs of ours: Spring
 * Session deletes each minute what is over, and a sign-out at once.
 */
@RestController
class RetentionController {

    private static final String FILE = "retention.yaml";
    private static final String SERVICE = "gateway-service";

    private final Map<String, Map<?, ?>> kinds = new TreeMap<>();

    /** As the services say it. */
    record RetentionRow(String kind, String purpose, String ground, String keep, String then) {}

    RetentionController(Pack pack) throws IOException {
        Path territory = pack.folder();
        for (Path file : List.of(territory.resolveSibling("common").resolve(FILE), territory.resolve(FILE))) {
            if (Files.exists(file)) {
                Map<String, Object> yaml =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                yaml.forEach((kind, row) -> {
                    if (row instanceof Map<?, ?> read && SERVICE.equals(read.get("service"))) {
                        kinds.put(kind, read);
                    }
                });
            }
        }
    }

    @GetMapping("/api/personal-data/gateway-service/retention")
    List<RetentionRow> gatewayRetention(Locale language) {
        return kinds.entrySet().stream()
                .map(kind -> row(kind.getKey(), kind.getValue(), language))
                .toList();
    }

    private static RetentionRow row(String kind, Map<?, ?> row, Locale language) {
        Map<?, ?> words = part(row.get("words"), kind);
        Object own = words.get(language.getLanguage());
        Map<?, ?> texts = part(own == null ? words.get("fr") : own, kind);
        return new RetentionRow(
                kind,
                String.valueOf(texts.get("purpose")),
                String.valueOf(texts.get("ground")),
                String.valueOf(texts.get("after")),
                String.valueOf(row.get("then")).toUpperCase(Locale.ROOT));
    }

    private static Map<?, ?> part(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalArgumentException("retention.yaml has no words for " + where);
    }
}
