package org.federation.learning.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.federation.kit.problem.Problem;

/**
 * A picture somebody has sent. Its size is looked at before any of it is unpacked, and nothing of the file itself goes
 * further: what is shown are pixels written anew.
 */
public final class Picture {

    private static final int LONGEST_SIDE = 8_192;
    private static final int SHORTEST_SIDE = 64;
    private static final float QUALITY = 0.85f;

    /** Held while one is unpacked: of some formats a few at once would take all the memory there is. */
    private static final Object UNPACKING = new Object();

    private final byte[] file;
    private final PictureFormat format;

    private Picture(byte[] file, PictureFormat format) {
        this.file = file;
        this.format = format;
    }

    /**
     * The picture in a file.
     *
     * @throws Problem 422 {@code picture-unreadable} unless it begins as a JPEG, PNG or WebP does and says nothing of
     *     itself that is not so
     */
    public static Picture of(byte[] file) {
        PictureFormat format = PictureFormat.of(file);
        if (format == null || (format == PictureFormat.WEBP && !WebpClaims.areSound(file))) {
            throw Problem.unprocessable("picture-unreadable");
        }
        return new Picture(file, format);
    }

    /**
     * The square in its middle as a JPEG, upright.
     *
     * @param side of the square, in pixels
     * @throws Problem 422 {@code picture-unreadable} or {@code picture-size}
     */
    public byte[] square(int side) {
        ImageReader reader = null;
        try {
            reader = format.reader();
            // Metadata ignored: a PNG's compressed texts and profiles can be bombs of their own.
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
            BufferedImage middle = middle(reader, side);
            Orientation orientation = format == PictureFormat.JPEG ? Orientation.ofJpeg(file) : new Orientation(1);
            return jpeg(scaled(middle, side, orientation.upright(side)));
        } catch (Problem refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // Readers meet a broken file with whatever exception it leads them to.
            throw Problem.unprocessable("picture-unreadable");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private BufferedImage middle(ImageReader reader, int side) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int shorter = Math.min(width, height);
        if (shorter < SHORTEST_SIDE
                || Math.max(width, height) > LONGEST_SIDE
                || (long) width * height > format.mostPixels()) {
            throw Problem.unprocessable("picture-size")
                    .args(SHORTEST_SIDE, LONGEST_SIDE, format.mostPixels() / 10_000, format.mostPixels() / 1_000_000);
        }
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - shorter) / 2, (height - shorter) / 2, shorter, shorter));
        // Twice the pixels that are wanted make a smooth picture; more would only fill memory.
        int step = Math.max(1, shorter / (2 * side));
        part.setSourceSubsampling(step, step, 0, 0);
        synchronized (UNPACKING) {
            return reader.read(0, part);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int side, AffineTransform upright) {
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = square.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.transform(upright);
        canvas.drawImage(picture, 0, 0, side, side, null);
        canvas.dispose();
        return square;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
