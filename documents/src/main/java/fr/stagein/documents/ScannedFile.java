package fr.stagein.documents;

import fr.stagein.documents.NotAScan.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a file that is said to be a scan is, by its bytes and never by its name.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record ScannedFile(Type type, String sha256) {

    /** What browsers show of themselves. */
    public enum Type {
        PDF,
        JPEG,
        PNG
    }

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] BOX = "ftyp".getBytes(StandardCharsets.US_ASCII);

    /** Brands of the box format that hold a picture: HEIF, as HEIC and AVIF. */
    private static final Set<String> HEIF =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");

    /** A phone's largest photo has about 200 million. */
    private static final long PIXELS = 250_000_000;

    /** @throws NotAScan if it is none, or one that is not safe to show */
    public static ScannedFile read(byte[] file) throws NotAScan {
        Type type = typeOf(file);
        switch (type) {
            case PDF -> ScannedPdf.check(file);
            case JPEG -> checkPicture(file, "jpeg");
            case PNG -> checkPicture(file, "png");
        }
        return new ScannedFile(type, Sha256.of(file));
    }

    private static Type typeOf(byte[] file) throws NotAScan {
        if (startsWith(file, PDF, 0)) {
            return Type.PDF;
        }
        if (startsWith(file, JPEG, 0)) {
            return Type.JPEG;
        }
        if (startsWith(file, PNG, 0)) {
            return Type.PNG;
        }
        boolean heif = startsWith(file, BOX, 4)
                && file.length >= 12
                && HEIF.contains(new String(file, 8, 4, StandardCharsets.US_ASCII));
        throw new NotAScan(heif ? Why.HEIC : Why.UNKNOWN);
    }

    private static boolean startsWith(byte[] file, byte[] magic, int at) {
        if (file.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (file[at + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Its head alone: the browser decodes the rest. */
    private static void checkPicture(byte[] file, String format) throws NotAScan {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS) {
                throw new NotAScan(Why.TOO_LONG);
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new NotAScan(Why.BROKEN);
        } finally {
            reader.dispose();
        }
    }
}
