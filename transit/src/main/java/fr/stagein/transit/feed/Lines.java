package fr.stagein.transit.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each within a bound. UTF-8; a line that is none is read as Windows writes it (Latin-1). */
final class Lines implements AutoCloseable {

    /** In bytes. */
    static final int LONGEST = 64 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream bytes;
    private final String file;
    private final Problems problems;
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int filled;
    private byte[] line = new byte[512];
    private int length;
    private int number;
    private boolean toldOfLatin;

    Lines(InputStream bytes, String file, Problems problems) {
        this.bytes = bytes;
        this.file = file;
        this.problems = problems;
    }

    /** Null at the end. A line beyond the bound is told, and empty. */
    @Nullable
    String next() throws IOException {
        length = 0;
        boolean any = false;
        boolean tooLong = false;
        while (true) {
            if (at == filled) {
                filled = bytes.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    if (!any) {
                        return null;
                    }
                    break;
                }
            }
            any = true;
            int from = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            tooLong |= length + at - from > LONGEST;
            if (!tooLong) {
                append(from);
            }
            if (at < filled) {
                end();
                break;
            }
        }
        number++;
        if (tooLong) {
            problems.warn("row-too-long", file, number);
            return "";
        }
        return text();
    }

    private void append(int from) {
        int more = at - from;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** After the end of the line: one or two signs, or the one of old Macs. */
    private void end() throws IOException {
        boolean carriage = buffer[at++] == '\r';
        if (carriage) {
            if (at == filled) {
                filled = Math.max(0, bytes.read(buffer));
                at = 0;
            }
            if (at < filled && buffer[at] == '\n') {
                at++;
            }
        }
    }

    private String text() throws IOException {
        int from = number == 1 && length >= 3 && Arrays.equals(line, 0, 3, MARK, 0, 3) ? 3 : 0;
        if (number == 1 && isWide()) {
            throw new WideTextException(file);
        }
        boolean plain = true;
        for (int i = from; i < length && plain; i++) {
            plain = line[i] >= 0;
        }
        if (plain) {
            return new String(line, from, length - from, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, from, length - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            if (!toldOfLatin) {
                toldOfLatin = true;
                problems.warn("latin", file);
            }
            return new String(line, from, length - from, WINDOWS);
        }
    }

    private boolean isWide() {
        return length >= 2
                && ((line[0] == -1 && line[1] == -2)
                        || (line[0] == -2 && line[1] == -1)
                        || line[0] == 0
                        || line[1] == 0);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
