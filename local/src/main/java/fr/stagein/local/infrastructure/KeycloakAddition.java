package fr.stagein.local.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the module {@code keycloak} compiled to, as the jar that Keycloak takes, the same for the same content. */
final class KeycloakAddition {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private KeycloakAddition() {}

    static byte[] jar() throws IOException {
        Path classes = Checkout.root().resolve("keycloak/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new CannotStart("What Stage-IN adds to Keycloak is not built yet: ./mvnw -pl keycloak package");
        }
        List<Path> files;
        try (var all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                var entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static String checksum(byte[] jar) {
        var crc = new CRC32();
        crc.update(jar);
        return Long.toHexString(crc.getValue());
    }
}
