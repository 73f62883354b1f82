package fr.stagein.operator;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator writes of a territory. Five lines are needed; the rest has a default. */
@ValidationRule(
        value = "self.departements.all(code, code.matches('^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[678])$'))",
        message = "départements are INSEE codes such as 24, 2A or 974")
@ValidationRule(
        value = "self.departements.all(code, self.departements.exists_one(other, other == code))",
        message = "each département once")
@ValidationRule(
        value = "!has(self.languages) || self.languages.all(language, language in ['fr', 'en'])",
        message = "languages are fr and en")
@ValidationRule(
        value = "!has(self.identityProviders)"
                + " || self.identityProviders.all(one, one in ['educonnect', 'franceconnect', 'proconnect'])",
        message = "identity providers are educonnect, franceconnect and proconnect")
@ValidationRule(
        value = "has(self.restore) == has(oldSelf.restore) && (!has(self.restore) || self.restore == oldSelf.restore)"
                + " || (has(self.suspend) && self.suspend)",
        message =
                "restore changes only while suspend is true: nobody may write into the databases that are left behind")
public record TerritorySpec(
        @JsonPropertyDescription("Address of the site without https://. No other territory has it.")
        @Required
        @Size(max = 253)
        @Pattern("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$")
        String host,

        @JsonPropertyDescription("Tag of the images that run.")
        @Required
        @Pattern("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$")
        String version,

        @JsonPropertyDescription("As people call it, such as Dordogne.") @Required @Size(min = 1, max = 80)
        String name,

        @JsonPropertyDescription("INSEE codes of the départements, such as 24 or 2A.")
        @Required
        @Size(min = 1, max = 20)
        List<@Size(max = 3) String> departements,

        @JsonPropertyDescription("Zone of the school holidays.") @Required
        Zone zone,

        @JsonPropertyDescription("Languages of the site, the first is the default; fr if absent.")
        @Size(min = 1, max = 2)
        @Nullable
        List<@Size(max = 2) String> languages,

        @JsonPropertyDescription("Levels that are offered; 3e if absent.") @Size(min = 1, max = 20) @Nullable
        List<@Size(max = 20) String> programmes,

        @JsonPropertyDescription("How many replicas: S one of each service, M two, L three and more.")
        @Default("S")
        @Nullable
        ServiceSize size,

        @JsonPropertyDescription(
                "A ConfigMap with the territory's tables, in the namespace of this resource; if absent, "
                        + "the folder of its name in the image territories.")
        @Size(max = 253)
        @Nullable
        String packConfigMap,

        @JsonPropertyDescription("Its own mail server; the platform's if absent.") @Nullable
        Mail mail,

        @JsonPropertyDescription("Identity providers that are switched on: educonnect, franceconnect, proconnect.")
        @Size(max = 3)
        @Nullable
        List<@Size(max = 20) String> identityProviders,

        @JsonPropertyDescription("A Secret with what those providers ask for, in the namespace of this resource: "
                + "keys such as STAGEIN_FRANCECONNECT_CLIENT_ID (docs/identity.md).")
        @Size(max = 253)
        @Nullable
        String identityProviderSecret,

        @JsonPropertyDescription("Address of the first operator, who chooses a password by \"forgotten password\". "
                + "Read once, when the realm is made; nobody if absent.")
        @Pattern("^[^@\\s]+@[^@\\s]+$")
        @Size(max = 254)
        @Nullable
        String operatorEmail,

        @JsonPropertyDescription("Where its databases are backed up and how often; as the platform's if absent.")
        @Nullable
        Backup backup,

        @JsonPropertyDescription(
                "The databases as they were at a moment, in a new PostgreSQL cluster beside the one before. "
                        + "It changes only while suspend is true.")
        @Nullable
        Restore restore,

        @JsonPropertyDescription("What else territory.yaml holds: rules, branding, legal, operator, map.")
        @PreserveUnknownFields
        @Nullable
        Map<String, Object> settings,

        @JsonPropertyDescription("When its turn of an upgrade comes: 0 first, 9 last.")
        @Default("5")
        @Min(0)
        @Max(9)
        @Nullable
        Integer wave,

        @JsonPropertyDescription("No service runs; the data stay.") @Default("false") @Nullable
        Boolean suspend,

        @JsonPropertyDescription("Whether the data go with the resource. Delete needs the annotation "
                + "stagein.fr/confirm-deletion with the territory's id as well.")
        @Default("Retain")
        @Nullable
        DeletionPolicy deletionPolicy) {

    /** Zones of the school holidays; Corsica and the territories overseas have calendars of their own. */
    public enum Zone {
        A,
        B,
        C
    }

    /** How many replicas of each service. */
    public enum ServiceSize {
        S(1, 1),
        M(2, 4),
        L(3, 9);

        final int least;
        /** Of the gateway and offer-service, which answer people. */
        final int most;

        ServiceSize(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /** What becomes of the data when the resource is deleted. */
    public enum DeletionPolicy {
        Retain,
        Delete
    }

    /**
     * A mail server.
     *
     * @param secret with the keys username and password, in the namespace of the Territory
     */
    public record Mail(
            @Required @Size(min = 1, max = 253) String host,
            @Default("587") @Min(1) @Max(65535) @Nullable Integer port,
            @Required @Pattern("^[^@\\s]+@[^@\\s]+$") String from,
            @Size(max = 253) @Nullable String secret) {}

    /**
     * Base backups and the write-ahead log in between, in a store that speaks S3.
     *
     * @param destination its folder, such as {@code s3://bucket/dordogne}, with {@code secret}; the platform's if absent
     * @param endpoint address of the store if it is not Amazon's
     * @param secret with the keys ACCESS_KEY_ID and ACCESS_SECRET_KEY, in the namespace of the Territory
     * @param schedule of base backups: second, minute, hour, day, month, weekday
     * @param retention how long one can go back, in days, weeks or months
     * @param maxAgeHours after which the last base backup is too old
     */
    @ValidationRule(
            value = "has(self.destination) == has(self.secret)",
            message = "a destination and the secret that opens it go together")
    @ValidationRule(value = "!has(self.endpoint) || has(self.destination)", message = "an endpoint needs a destination")
    public record Backup(
            @Pattern("^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9._-]+)*$") @Size(max = 250) @Nullable
            String destination,

            @Pattern("^https://[A-Za-z0-9.-]+(:[0-9]{1,5})?$") @Size(max = 250) @Nullable
            String endpoint,

            @Size(max = 253) @Nullable String secret,

            @Default("0 30 2 * * *") @Pattern("^[0-9*/,-]+( [0-9A-Za-z*/,?-]+){5}$") @Size(max = 80) @Nullable
            String schedule,

            @Default("30d") @Pattern("^[1-9][0-9]{0,2}[dwm]$") @Nullable
            String retention,

            @Default("26") @Min(1) @Max(744) @Nullable Integer maxAgeHours) {

        static final Backup BY_DEFAULT = new Backup(null, null, null, null, null, null);

        String scheduleOrDefault() {
            return schedule == null ? "0 30 2 * * *" : schedule;
        }

        String retentionOrDefault() {
            return retention == null ? "30d" : retention;
        }

        Duration maxAge() {
            return Duration.ofHours(maxAgeHours == null ? 26 : maxAgeHours);
        }
    }

    /**
     * Databases out of the backup.
     *
     * @param from name of the PostgreSQL cluster whose backup is read: {@code postgres}, or what an earlier restore made
     * @param to name of the one that is made, never used before
     * @param at the moment, such as 2026-11-30T08:00:00Z; as late as the log goes if absent
     */
    @ValidationRule(
            value = "self.from != self.to",
            message = "a restored cluster has a name of its own: the backups of both lie beside each other")
    public record Restore(
            @Required @Pattern("^postgres(-[a-z0-9]{1,20})?$")
            String from,

            @Required @Pattern("^postgres-[a-z0-9]{1,20}$") String to,

            @Pattern("^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z$") @Nullable
            String at) {}

    Backup backupOrDefault() {
        return backup == null ? Backup.BY_DEFAULT : backup;
    }

    ServiceSize sizeOrDefault() {
        return size == null ? ServiceSize.S : size;
    }

    boolean suspended() {
        return Boolean.TRUE.equals(suspend);
    }

    int waveOrDefault() {
        return wave == null ? 5 : wave;
    }

    List<String> languagesOrDefault() {
        return languages == null ? List.of("fr") : languages;
    }

    List<String> programmesOrDefault() {
        return programmes == null ? List.of("3e") : programmes;
    }

    List<String> providers() {
        return identityProviders == null ? List.of() : identityProviders;
    }
}
