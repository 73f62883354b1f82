package fr.stagein.local;

import fr.stagein.local.infrastructure.Balancer;
import fr.stagein.local.infrastructure.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One in front of the replicas of each service that has several, where the service would listen if it were alone. */
final class Balancers {

    private Balancers() {}

    static List<Part> open(LocalRun run, Replicas replicas) {
        return Arrays.stream(Port.values())
                .filter(port -> replicas.of(port.service()) > 1)
                .<Part>map(port -> Balancer.open(
                        port.part(),
                        run.port(port),
                        IntStream.rangeClosed(1, replicas.of(port.service()))
                                .mapToObj(number -> port.ofReplica(number) + run.shift())
                                .toList()))
                .toList();
    }
}
