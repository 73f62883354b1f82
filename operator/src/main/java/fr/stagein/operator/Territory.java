package fr.stagein.operator;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/**
 * One territory: what {@code kubectl apply} takes. Its name is the territory's id, which names the realm, the topics and
 * the namespace; like every name of a resource it cannot change.
 */
@Group("stagein.fr")
@Version("v1alpha1")
@Plural("territories")
@Singular("territory")
@ShortNames("terr")
@ValidationRule(
        value = "self.metadata.name.matches('^[a-z][a-z0-9-]{1,28}[a-z0-9]$')",
        message = "a territory's name is its id: 3 to 30 small letters, digits and hyphens, a letter first")
@AdditionalPrinterColumn(name = "Host", jsonPath = ".spec.host", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".status.version", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Ready",
        jsonPath = ".status.conditions[?(@.type=='Ready')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Reason",
        jsonPath = ".status.conditions[?(@.type=='Ready')].reason",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "BackedUp",
        jsonPath = ".status.conditions[?(@.type=='BackedUp')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
public final class Territory extends CustomResource<TerritorySpec, TerritoryStatus> implements Namespaced {

    /** Set to the territory's id, it lets {@code deletionPolicy: Delete} delete its data. */
    static final String CONFIRM_DELETION = "stagein.fr/confirm-deletion";

    String id() {
        return getMetadata().getName();
    }

    /** The namespace of everything that is this territory's alone. */
    String namespace() {
        return "stagein-" + id();
    }

    /** The PostgreSQL cluster that its services use: a restored one has a name of its own beside the first. */
    String cluster() {
        var restore = spec.restore();
        return restore == null ? "postgres" : restore.to();
    }

    boolean deletesData() {
        return spec.deletionPolicy() == TerritorySpec.DeletionPolicy.Delete
                && id().equals(getMetadata().getAnnotations().get(CONFIRM_DELETION));
    }

    TerritoryStatus statusOrNew() {
        return status == null ? TerritoryStatus.none() : status;
    }

    @Override
    protected @Nullable TerritorySpec initSpec() {
        return null;
    }

    @Override
    protected @Nullable TerritoryStatus initStatus() {
        return null;
    }
}
