package fr.stagein.offers;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/** Modules are the packages of the three groups, and the packages beside the groups. */
class GroupedFeatures implements ApplicationModuleDetectionStrategy {

    /** Lowest first: a group uses those before it, never those behind it. */
    static final List<String> GROUPS = List.of("companies", "offers", "finding");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage service) {
        return service.getDirectSubPackages().stream()
                .flatMap(folder -> GROUPS.contains(folder.getLocalName())
                        ? folder.getDirectSubPackages().stream()
                        : Stream.of(folder));
    }
}
