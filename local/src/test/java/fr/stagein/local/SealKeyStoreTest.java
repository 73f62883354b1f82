package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SealKeyStoreTest {

    @Test
    void a_territory_gets_one_key_with_a_certificate_that_names_it_and_lasts_for_years() throws Exception {
        // As all secrets are: 32 bytes in Base64.
        String password = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] made = Base64.getDecoder().decode(SealKeyStore.make("dordogne", password));

        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(made), password.toCharArray());
        assertThat(Collections.list(store.aliases())).hasSize(1);
        var certificate = (X509Certificate) store.getCertificate(store.aliases().nextElement());
        assertThat(certificate.getSubjectX500Principal().getName()).contains("Stage-IN dordogne");
        certificate.checkValidity(Date.from(Instant.now().plus(Duration.ofDays(3000))));
    }
}
