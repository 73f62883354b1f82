package fr.stagein.schools.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts in the zip that a workbook is, and how they refer to each other. */
final class WorkbookPackage implements AutoCloseable {

    /** A small zip can hold a very large file. */
    private static final long MOST_BYTES = 64 << 20;

    private static final int MOST_PARTS = 2_000;
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long bytesLeft = MOST_BYTES;

    /** @param type the last word of its type's address, which differs between strict and usual workbooks before it */
    record Relationship(String type, String part) {}

    WorkbookPackage(byte[] file) throws IOException, Unreadable {
        requireFewParts(file);
        zip = ZipFile.builder().setByteArray(file).get();
        long declared = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            parts.putIfAbsent(key(entry.getName()), entry);
            declared += Math.max(0, entry.getSize());
        }
        if (declared > MOST_BYTES) {
            zip.close();
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        }
    }

    private static void requireFewParts(byte[] file) throws Unreadable {
        int parts = 0;
        for (int at = 0; at + ENTRY.length <= file.length; at++) {
            if (file[at] == ENTRY[0]
                    && file[at + 1] == ENTRY[1]
                    && file[at + 2] == ENTRY[2]
                    && file[at + 3] == ENTRY[3]) {
                parts++;
            }
        }
        if (parts > MOST_PARTS) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        }
    }

    private static String key(String name) {
        String forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    boolean isOpenDocument() throws IOException {
        ZipArchiveEntry mimetype = parts.get("mimetype");
        if (mimetype == null) {
            return false;
        }
        try (var content = zip.getInputStream(mimetype)) {
            return new String(content.readNBytes(100), StandardCharsets.US_ASCII)
                    .startsWith("application/vnd.oasis.opendocument");
        }
    }

    Optional<InputStream> part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Bounded(zip.getInputStream(entry)));
    }

    /** By their ids. Those to places outside of the file are none. */
    Map<String, Relationship> relationshipsOf(String part) throws IOException, XMLStreamException, Unreadable {
        int folder = part.lastIndexOf('/') + 1;
        String about = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, Relationship> found = new LinkedHashMap<>();
        Optional<InputStream> content = part(about);
        if (content.isEmpty()) {
            return found;
        }
        try (var stream = content.get();
                var xml = new BoundedXml(stream)) {
            while (xml.next()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : target(part, xml);
                String type = id == null ? null : xml.attribute("Type");
                if (id != null && target != null && type != null && found.size() < MOST_PARTS) {
                    found.put(id, new Relationship(type.substring(type.lastIndexOf('/') + 1), target));
                }
            }
        }
        return found;
    }

    private static @Nullable String target(String from, BoundedXml xml) {
        String target = xml.attribute("Target");
        if (target == null || "External".equals(xml.attribute("TargetMode"))) {
            return null;
        }
        try {
            String path =
                    URI.create("/" + from).resolve(target.replace('\\', '/')).getPath();
            return path == null ? null : key(path);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What a zip declares of its sizes need not be true. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws TooLarge {
            bytesLeft -= Math.max(0, read);
            if (bytesLeft < 0) {
                throw new TooLarge("More than " + MOST_BYTES + " bytes unpacked");
            }
        }
    }
}
