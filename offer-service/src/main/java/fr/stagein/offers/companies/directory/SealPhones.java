package fr.stagein.offers.companies.directory;

import fr.stagein.platform.vault.SealClearValues;
import fr.stagein.platform.vault.Vault;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** V100: the telephone numbers of companies, until here in clear, are encrypted. */
@Component
class SealPhones extends BaseJavaMigration {

    private final Vault vault;

    SealPhones(Vault vault) {
        this.vault = vault;
    }

    // The name of the class says no version.
    @Override
    protected void init() {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("100");
    }

    @Override
    public String getDescription() {
        return "phones of companies are encrypted";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        new SealClearValues(context.getConnection(), vault).in(Companies.PHONE, List.of("id"));
    }
}
