package fr.stagein.local.infrastructure;

/** A part that is one process: Postgres, Kafka or Keycloak. */
abstract sealed class EnginePart implements Part permits EmbeddedKafka, EmbeddedKeycloak, EmbeddedPostgres {

    private final ChildProcess process;

    EnginePart(ChildProcess process) {
        this.process = process;
    }

    @Override
    public final String name() {
        return process.name();
    }

    @Override
    public final long pid() {
        return process.pid();
    }

    @Override
    public final boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public final void close() {
        process.close();
    }
}
