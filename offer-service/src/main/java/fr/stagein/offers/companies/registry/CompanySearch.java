package fr.stagein.offers.companies.registry;

import fr.stagein.events.Siret;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.companies.directory.Establishment;
import fr.stagein.offers.companies.directory.Registry;
import fr.stagein.platform.externalapi.PublicApi;
import fr.stagein.platform.externalapi.PublicApi.Unanswered;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state's open company search (API Recherche d'entreprises). Public data, no key; it lets seven requests a second
 * pass and answers 429 to more.
 */
final class CompanySearch implements Registry {

    private static final String OPEN = "A";
    /** First digit of the legal form of what the administration is made of. */
    private static final String UNDER_PUBLIC_LAW = "7";
    /** Where somebody has asked not to be shown. */
    private static final String WITHHELD = "[NON-DIFFUSIBLE]";

    private final PublicApi api;
    private final JsonMapper json;

    CompanySearch(URI url, Duration timeout, JsonMapper json) {
        api = new PublicApi("companies", url, timeout);
        this.json = json;
    }

    @Override
    public Optional<Establishment> find(Siret siret) {
        return api.ask("/search?q=" + siret + "&page=1&per_page=1", answer -> read(siret, answer))
                .flatMap(found -> found);
    }

    private Optional<Establishment> read(Siret siret, HttpResponse<String> answer) throws Unanswered {
        if (answer.statusCode() != 200) {
            throw new Unanswered("status " + answer.statusCode());
        }
        JsonNode company = json.readTree(answer.body()).path("results").path(0);
        return Stream.concat(
                        StreamSupport.stream(
                                company.path("matching_etablissements").spliterator(), false),
                        Stream.of(company.path("siege")))
                .filter(each -> siret.value().equals(text(each, "siret")))
                .findFirst()
                .flatMap(each -> establishment(siret, company, each));
    }

    private static Optional<Establishment> establishment(Siret siret, JsonNode company, JsonNode at) {
        String trading = text(at, "nom_commercial");
        String sign = text(at.path("liste_enseignes").path(0));
        String legal = text(company, "nom_complet");
        String name = sign != null ? sign : trading != null ? trading : legal;
        String band = text(at, "tranche_effectif_salarie");
        CompanySize size = band == null ? null : CompanySize.ofBand(band).orElse(null);
        return Optional.ofNullable(name)
                .map(known -> new Establishment(
                        siret,
                        known,
                        null,
                        text(at, "activite_principale"),
                        text(at, "adresse"),
                        text(at, "commune"),
                        text(at, "libelle_commune"),
                        size,
                        company.path("complements").path("est_service_public").asBoolean(false)
                                || company.path("nature_juridique").asString("").startsWith(UNDER_PUBLIC_LAW),
                        OPEN.equals(text(at, "etat_administratif"))));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString()
                        && !value.asString().isBlank()
                        && !value.asString().contains(WITHHELD)
                ? value.asString().strip()
                : null;
    }
}
