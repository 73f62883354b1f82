package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes the key with which a territory seals its agreements, with a self-signed certificate. */
final class SealKeyStore {

    private static final String PASSWORD_VARIABLE = "STAGEIN_SEAL_PASSWORD";
    private static final int DAYS = 3650;
    private static final long SECONDS = 60;

    private SealKeyStore() {}

    /**
     * A new P-256 key in a PKCS#12 key store, by the JDK's own keytool.
     *
     * @param territory named in the certificate
     * @return Base64
     */
    static String make(String territory, String password) {
        try {
            Path folder = Files.createTempDirectory("stagein-seal");
            Path store = folder.resolve("seal.p12");
            try {
                run(store, territory, password);
                return Base64.getEncoder().encodeToString(Files.readAllBytes(store));
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new CannotStart("No key for the seal of agreements could be made: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while a key for the seal was made", interrupted);
        }
    }

    private static void run(Path store, String territory, String password) throws IOException, InterruptedException {
        var keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "seal",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Stage-IN " + territory + ", O=Stage-IN, C=FR",
                "-validity",
                String.valueOf(DAYS),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                // Not on the command line, which everybody on the machine can read.
                "-storepass:env",
                PASSWORD_VARIABLE));
        keytool.environment().put(PASSWORD_VARIABLE, password);
        keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process made = keytool.start();
        if (!made.waitFor(SECONDS, TimeUnit.SECONDS) || made.exitValue() != 0) {
            made.destroyForcibly();
            throw new IOException("keytool failed");
        }
    }
}
