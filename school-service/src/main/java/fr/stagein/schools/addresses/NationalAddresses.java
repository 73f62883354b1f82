package fr.stagein.schools.addresses;

import fr.stagein.platform.externalapi.PublicApi;
import fr.stagein.platform.externalapi.PublicApi.Unanswered;
import fr.stagein.territory.Communes;
import fr.stagein.territory.Communes.Commune;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national address base, searched through the Géoplateforme. Public data, no key; it lets fifty requests a second
 * pass and answers 429 to more. It learns a text and the middle of the territory, never who asks.
 */
final class NationalAddresses implements Addresses {

    /** More than are shown, since some may lie outside the territory. */
    private static final int ASKED_FOR = 15;

    private static final int SHOWN = 5;

    private final PublicApi api;
    private final Communes communes;
    private final JsonMapper json;

    NationalAddresses(URI url, Duration timeout, Communes communes, JsonMapper json) {
        api = new PublicApi("addresses", url, timeout);
        this.communes = communes;
        this.json = json;
    }

    @Override
    public Optional<List<Address>> find(String text) {
        return api.ask(
                "search?index=address&limit=" + ASKED_FOR + middle() + "&q="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8),
                this::read);
    }

    private List<Address> read(HttpResponse<String> answer) throws Unanswered {
        // It refuses a text that is no address, such as one without a letter.
        if (answer.statusCode() == 400) {
            return List.of();
        }
        if (answer.statusCode() != 200) {
            throw new Unanswered("status " + answer.statusCode());
        }
        JsonNode features = json.readTree(answer.body()).path("features");
        if (!features.isArray()) {
            throw new Unanswered("no collection of features");
        }
        return StreamSupport.stream(features.spliterator(), false)
                .map(this::address)
                .flatMap(Optional::stream)
                .limit(SHOWN)
                .toList();
    }

    private Optional<Address> address(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode point = feature.path("geometry").path("coordinates");
        String label = properties.path("label").asString("");
        String commune = properties.path("citycode").asString("");
        return label.isBlank()
                        || communes.find(commune).isEmpty()
                        || !point.path(0).isNumber()
                        || !point.path(1).isNumber()
                ? Optional.empty()
                : Optional.of(new Address(
                        label, commune, point.path(1).asDouble(), point.path(0).asDouble()));
    }

    /** Of two streets of one name, the one nearer to it comes first. */
    private String middle() {
        List<Commune> all = communes.all();
        return String.format(
                Locale.ROOT,
                "&lat=%.3f&lon=%.3f",
                all.stream().mapToDouble(Commune::lat).average().orElse(0),
                all.stream().mapToDouble(Commune::lon).average().orElse(0));
    }
}
