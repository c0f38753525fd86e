package org.federation.learning.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: the left half red, the right half blue. */
public final class Drawing {

    /** 96 by 96 pixels, as a browser's canvas writes the same drawing. */
    private static final String WEBP =
            "UklGRmACAABXRUJQVlA4WAoAAAAgAAAAXwAAXwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggcgAAALAGAJ0BKmAAYAA+bTaXSCQjIiEmSACADYllANYtAD8QNix4B+IH6qgDTx/Ih+73thf4z3jTEYxlL0ee/3SAAP7wm0MwVufLqr8HywSBf/HuEhIY+XFzwfLBIF/8gP0cEedg8aijyLOcMGScYjAnlAAAAA==";

    private Drawing() {}

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** The same, which says of itself that it is of another size, as a picture that is a bomb does. */
    static byte[] webp(int width, int height) {
        byte[] file = webpWithFrame(width, height);
        ByteBuffer canvas = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        canvas.putShort(24, (short) (width - 1)).putShort(27, (short) (height - 1));
        return file;
    }

    /** The same with a frame that says it is of another size than the canvas. */
    static byte[] webpWithFrame(int width, int height) {
        byte[] file = webp();
        int frame = new String(file, StandardCharsets.ISO_8859_1).indexOf("VP8 ");
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(frame + 14, (short) width)
                .putShort(frame + 16, (short) height);
        return file;
    }

    /** The same with a colour profile that says it is so long. */
    static byte[] webpWithProfile(int bytes) {
        byte[] file = webp();
        int profile = new String(file, StandardCharsets.ISO_8859_1).indexOf("ICCP") + 8;
        ByteBuffer.wrap(file).putInt(profile, bytes);
        return file;
    }

    /** A JPEG whose camera was held so (Exif, 1 to 8). */
    static byte[] held(int orientation, int width, int height) {
        byte[] plain = jpeg(width, height);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(plain, 2, all, 2 + exif.length, plain.length - 2);
        return all;
    }

    /** A PNG of some bytes that says it has so many pixels. */
    public static byte[] bomb(int width, int height) {
        byte[] file = png(100, 100);
        for (int i = 0; i < 4; i++) {
            file[16 + i] = (byte) (width >>> (24 - 8 * i));
            file[20 + i] = (byte) (height >>> (24 - 8 * i));
        }
        CRC32 crc = new CRC32();
        crc.update(file, 12, 17);
        for (int i = 0; i < 4; i++) {
            file[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
        }
        return file;
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
