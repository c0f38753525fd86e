package org.federation.learning.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.federation.learning.Articles;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final String LOSSY =
            "UklGRkgAAABXRUJQVlA4IDwAAABQAwCdASolABUAPtFmrFCoJaQipWgBABoJZwDNdoAAK/fDcAD+7gpn"
                    + "13i0o1//LP/P74u98VDNctBQAAA=";
    private static final String LOSSLESS = "UklGRhwAAABXRUJQVlA4TA8AAAAvJAAFEAcQPY4CBiKi/wEA";

    /** Its beginning. */
    private static final String EXTENDED =
            "UklGRioCAABXRUJQVlA4WAoAAAAgAAAAJAAAFAAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZ";

    @Test
    void picturesTellTheirSize() {
        assertEquals(new Picture("png", "image/png", 37, 21), Picture.of(Articles.picture("png", 37, 21)));
        assertEquals(new Picture("jpg", "image/jpeg", 37, 21), Picture.of(Articles.picture("jpg", 37, 21)));
    }

    @Test
    void aWebpTellsItsSizeInEachOfItsThreeForms() {
        Picture webp = new Picture("webp", "image/webp", 37, 21);

        assertEquals(webp, Picture.of(decoded(LOSSY)));
        assertEquals(webp, Picture.of(decoded(LOSSLESS)));
        assertEquals(webp, Picture.of(decoded(EXTENDED)));
    }

    @Test
    void aPictureOfTooManyPixelsIsToldByItsHead() {
        Picture large = Picture.of(Articles.picture("png", 9_000, 1));

        assertNotNull(large);
        assertTrue(large.isTooLarge());
    }

    @Test
    void whatIsCutShortOrRandomIsNoPictureAndNoFault() {
        byte[] jpeg = Articles.picture("jpg", 8, 8);
        for (int length = 0; length < jpeg.length; length++) {
            Picture.of(Arrays.copyOf(jpeg, length));
        }
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 4) {
                bytes[0] = (byte) 0xFF;
                bytes[1] = (byte) 0xD8;
                bytes[2] = (byte) 0xFF;
            }
            Picture.of(bytes);
        }
        assertNull(Picture.of(new byte[0]));
        assertNull(Picture.of("GIF89a".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
