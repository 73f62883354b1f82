package fr.stagein.applications.placement;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import org.springframework.context.ApplicationContext;

/** An application as its next event would tell of it. */
public final class ToldApplication {

    private ToldApplication() {}

    public static ApplicationState of(ApplicationContext service, String id) {
        Application application =
                service.getBean(Applications.class).lock(ApplicationId.of(id)).orElseThrow();
        return application.state(service.getBean(AskedWeeks.class).of(application));
    }
}
