package fr.stagein.schools.erasures;

import fr.stagein.events.ErasureReportState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the services have done. */
@Component
class ErasureReports implements ReadModel<ErasureReportState> {

    private final ErasureList erasures;
    private final Clock clock;

    ErasureReports(ErasureList erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public Stream<ErasureReportState> stream() {
        return Stream.ERASURE_REPORTS;
    }

    @Override
    public void keep(ErasureReportState report) {
        erasures.report(report.erasureId(), report.part(), report.rows(), clock.instant());
    }

    /** It goes with its erasure. */
    @Override
    public void forget(String aggregateId) {}
}
