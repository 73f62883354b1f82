package fr.stagein.applications.agreements;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key with which this territory seals. Without it everything else works and what is signed waits for its seal.
 *
 * @param keyStore PKCS#12 in Base64
 */
@ConfigurationProperties("stagein.agreements.seal")
record SealSettings(@Nullable String keyStore, @Nullable String password) {

    /** Empty where none is set. */
    Optional<byte[]> pkcs12() {
        return keyStore == null || keyStore.isBlank()
                ? Optional.empty()
                : Optional.of(Base64.getMimeDecoder().decode(keyStore));
    }

    @Override
    public String toString() {
        return "SealSettings[]";
    }
}
