package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.OwnersFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;

/**
 * Where one territory's run lives: {@code .stagein/<territory>}, with data, logs and secrets that are made once and
 * never leave the machine. Nobody but its owner may enter the folder.
 *
 * @param territory its id
 * @param shift added to every port; with it the folder is {@code .stagein/<territory>+<shift>}, so that runs do not
 *     share data
 */
record LocalRun(String territory, int shift, Path folder) {

    static LocalRun of(String territory, int shift) {
        Checkout.territory(territory);
        try {
            Path folder = Checkout.root().resolve(".stagein").resolve(shift == 0 ? territory : territory + "+" + shift);
            return new LocalRun(territory, shift, OwnersFiles.folder(folder));
        } catch (IOException refused) {
            throw new CannotStart("No folder for the data: " + refused.getMessage(), refused);
        }
    }

    int port(Port port) {
        return port.usual() + shift;
    }

    String url(Port port) {
        return "http://localhost:" + port(port);
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part.toLowerCase(Locale.ROOT).replace(' ', '-') + ".log");
    }

    Path runFile() {
        return folder.resolve("running.properties");
    }

    /** A secret of this name, made at the first use: 32 random bytes in Base64. */
    synchronized String secret(String name) {
        Path file = folder.resolve("secrets.properties");
        try {
            var secrets = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    secrets.load(in);
                }
            }
            String found = secrets.getProperty(name);
            if (found == null) {
                found = name.equals(Secrets.SEAL_KEY_STORE)
                        ? SealKeyStore.make(territory(), secret(Secrets.SEAL_PASSWORD))
                        : random();
                // Read again: the password may be new as well.
                if (Files.exists(file)) {
                    try (var in = Files.newInputStream(file)) {
                        secrets.load(in);
                    }
                }
                secrets.setProperty(name, found);
                var text = new StringWriter();
                secrets.store(text, "Made for this machine; deleting this file means starting with --fresh");
                OwnersFiles.write(file, text.toString());
            }
            return found;
        } catch (IOException failed) {
            throw new CannotStart("The secrets in " + file + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
