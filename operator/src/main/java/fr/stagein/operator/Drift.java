package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Watches what was made, so that a change by somebody else is put right at once; the rest is looked at every few minutes. */
final class Drift {

    private Drift() {}

    static List<EventSource<?, Territory>> watch(EventSourceContext<Territory> context, Engines engines) {
        return Stream.of(Deployment.class, Service.class, ConfigMap.class, NetworkPolicy.class)
                .<EventSource<?, Territory>>map(type -> source(type, context, engines))
                .toList();
    }

    private static <R extends HasMetadata> EventSource<R, Territory> source(
            Class<R> type, EventSourceContext<Territory> context, Engines engines) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(type, Territory.class)
                        .withName(type.getSimpleName())
                        .withWatchAllNamespaces()
                        .withLabelSelector("app.kubernetes.io/managed-by=" + Desired.MANAGED_BY)
                        .withSecondaryToPrimaryMapper(resource -> Set.of(new ResourceID(
                                resource.getMetadata().getLabels().get("app.kubernetes.io/instance"),
                                engines.operatorNamespace())))
                        .build(),
                context);
    }
}
