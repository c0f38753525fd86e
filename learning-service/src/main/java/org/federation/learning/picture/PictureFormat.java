package org.federation.learning.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** The formats pictures are taken in, told apart by their first bytes. */
enum PictureFormat {
    JPEG(40_000_000),
    PNG(40_000_000),

    /** Its reader unpacks all of it, some 16 bytes a pixel, where the others keep the lines that are wanted. */
    WEBP(10_000_000);

    private final int mostPixels;

    PictureFormat(int mostPixels) {
        this.mostPixels = mostPixels;
    }

    int mostPixels() {
        return mostPixels;
    }

    /** Null for anything else, whatever its name. */
    static @Nullable PictureFormat of(byte[] file) {
        if (startsWith(file, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (startsWith(file, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        return startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP") ? WEBP : null;
    }

    ImageReader reader() throws IOException {
        return switch (this) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            // Not looked up: which class loader a plug-in is found by depends on who has asked first.
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static boolean startsWith(byte[] file, int offset, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= offset + bytes.length
                && Arrays.equals(file, offset, offset + bytes.length, bytes, 0, bytes.length);
    }
}
