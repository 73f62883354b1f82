package fr.stagein.offers.finding.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The archives in rows of a megabyte: no more than one is held in memory. */
@Repository
public class FeedBytes {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;

    FeedBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static int chunksOf(long size) {
        return Math.toIntExact((size + CHUNK - 1) / CHUNK);
    }

    void keep(VersionId version, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                jdbc.sql("insert into feed_chunk (version_id, number, bytes) values (:version, :number, :bytes)")
                        .param("version", version.value())
                        .param("number", number++)
                        .param("bytes", chunk)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void drop(VersionId version) {
        jdbc.sql("delete from feed_chunk where version_id = :version")
                .param("version", version.value())
                .update();
    }

    /** @throws IOException if it is not there, or no longer there whole */
    public InputStream open(VersionId version) throws IOException {
        int chunks = jdbc.sql("select chunks from feed_version where id = :version")
                .param("version", version.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IOException("That version of the feed is gone"));
        return new Chunks(version, chunks);
    }

    private byte[] chunk(VersionId version, int number) throws IOException {
        return jdbc.sql("select bytes from feed_chunk where version_id = :version and number = :number")
                .param("version", version.value())
                .param("number", number)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new IOException("That version of the feed is gone"));
    }

    /** One chunk after the other, each a question of its own: nobody holds a connection while what it reads is used. */
    private final class Chunks extends InputStream {
        private final VersionId version;
        private final int count;
        private int next;
        private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);

        Chunks(VersionId version, int count) {
            this.version = version;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            return isThere() ? now.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return length == 0 ? 0 : isThere() ? now.read(into, from, length) : -1;
        }

        private boolean isThere() throws IOException {
            if (now.available() == 0 && next < count) {
                now = new ByteArrayInputStream(chunk(version, next++));
            }
            return now.available() > 0;
        }
    }
}
