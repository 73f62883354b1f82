package fr.stagein.documents;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A text as a QR code that survives a coffee stain: a quarter of it may be lost. */
final class QrImage {

    private static final int PIXELS_A_MODULE = 8;
    private static final int QUIET_MODULES = 4;

    private QrImage() {}

    /** A PNG as a data: address, the quiet zone included. */
    static String dataAddress(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        int side = (code.size + 2 * QUIET_MODULES) * PIXELS_A_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / PIXELS_A_MODULE - QUIET_MODULES, y / PIXELS_A_MODULE - QUIET_MODULES);
                image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
