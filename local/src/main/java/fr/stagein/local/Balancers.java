package fr.stagein.local;

import fr.stagein.local.infrastructure.Balancer;
import fr.stagein.local.infrastructure.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One balancer for each service, on the port where the service listens when it has one replica. */
final class Balancers {

    private Balancers() {}

    static List<Part> open(LocalRun run, int replicas) {
        return Arrays.stream(Port.values())
                .filter(Port::isReplicated)
                .<Part>map(port -> Balancer.open(
                        port.part(),
                        run.port(port),
                        IntStream.rangeClosed(1, replicas)
                                .mapToObj(number -> port.ofReplica(number) + run.shift())
                                .toList()))
                .toList();
    }
}
