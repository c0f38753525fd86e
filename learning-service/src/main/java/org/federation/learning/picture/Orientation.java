package org.federation.learning.picture;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How a camera was held, as its JPEG tells (Exif 2.3, tag Orientation, 1 to 8). */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int EXIF_PADDING = 1;

    static Orientation ofJpeg(byte[] file) throws IOException {
        List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), JPEG.APP1, "Exif");
        if (exif.isEmpty()) {
            return UPRIGHT;
        }
        InputStream data = exif.get(0).segmentData();
        data.skipNBytes("Exif".length() + 1 + EXIF_PADDING);
        Directory directory = new TIFFReader().read(new MemoryCacheImageInputStream(data));
        Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number number && number.intValue() <= 8
                ? new Orientation(Math.max(1, number.intValue()))
                : UPRIGHT;
    }

    /** Turns a square picture of this side so that it stands upright. */
    AffineTransform upright(int side) {
        boolean mirrored = code == 2 || code == 4 || code == 5 || code == 7;
        int quarterTurns =
                switch (code) {
                    case 3, 4 -> 2;
                    case 5, 8 -> 3;
                    case 6, 7 -> 1;
                    default -> 0;
                };
        AffineTransform turn = AffineTransform.getQuadrantRotateInstance(quarterTurns, side / 2.0, side / 2.0);
        if (mirrored) {
            turn.preConcatenate(new AffineTransform(-1, 0, 0, 1, side, 0));
        }
        return turn;
    }
}
