package org.federation.learning.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.federation.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

    static Stream<byte[]> drawings() {
        return Stream.of(Drawing.jpeg(300, 200), Drawing.png(640, 1200), Drawing.png(3000, 2000), Drawing.webp());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theSquareInTheMiddleIsKept(byte[] file) {
        BufferedImage square = Drawing.read(Picture.of(file).square(240));

        assertEquals(240, square.getWidth());
        assertEquals(240, square.getHeight());
        assertEquals("red", colour(square, 20, 120));
        assertEquals("blue", colour(square, 220, 120));
    }

    @ParameterizedTest
    @CsvSource({
        "1, red, blue, red",
        "2, blue, red, blue",
        "3, blue, red, blue",
        "4, red, blue, red",
        "6, red, red, blue",
        "8, blue, blue, red"
    })
    void whatACameraHeldAsideStandsUpright(int orientation, String topLeft, String topRight, String bottomLeft) {
        BufferedImage square =
                Drawing.read(Picture.of(Drawing.held(orientation, 300, 200)).square(240));

        assertEquals(
                topLeft + " " + topRight + " " + bottomLeft,
                colour(square, 20, 20) + " " + colour(square, 220, 20) + " " + colour(square, 20, 220));
    }

    @Test
    void nothingOfTheFileItselfIsKept() {
        byte[] kept = Picture.of(Drawing.held(6, 300, 200)).square(100);

        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("Exif"));
    }

    static Stream<byte[]> hostile() {
        return Stream.of(
                Drawing.bomb(60_000, 60_000),
                Drawing.bomb(8_000, 8_000),
                Drawing.webp(8_192, 4_882),
                Drawing.jpeg(63, 200));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsTooLargeOrTooSmallIsRefusedBeforeItIsUnpacked(byte[] file) {
        Problem refusal = assertThrows(Problem.class, () -> Picture.of(file).square(240));

        assertEquals("picture-size", refusal.slug());
    }

    static Stream<byte[]> noPictures() {
        return Stream.of(
                new byte[0],
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(Drawing.png(300, 200), 60),
                Drawing.webpWithFrame(16_383, 16_383),
                Drawing.webpWithProfile(1 << 30),
                Drawing.webpWithProfile(-1),
                Drawing.bomb(500, 500),
                "RIFF....WEBPVP8 nonsense".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void whatIsNoPictureIsRefused(byte[] file) {
        Problem refusal = assertThrows(Problem.class, () -> Picture.of(file).square(240));

        assertEquals("picture-unreadable", refusal.slug());
    }

    /** Whatever has become of the file on its way: a picture comes out, or a refusal. */
    @Property(tries = 150)
    void aDamagedFileIsNoFault(
            @ForAll @IntRange(max = 2) int kind, @ForAll @IntRange(max = 10_000) int place, @ForAll byte value) {
        byte[] file =
                switch (kind) {
                    case 0 -> Drawing.jpeg(120, 100);
                    case 1 -> Drawing.png(120, 100);
                    default -> Drawing.webp();
                };
        file[place % file.length] = value;
        try {
            assertTrue(Picture.of(file).square(64).length > 0);
        } catch (Problem refusal) {
            assertTrue(refusal.slug().startsWith("picture-"));
        }
    }

    private static String colour(BufferedImage picture, int x, int y) {
        int red = picture.getRGB(x, y) >> 16 & 0xFF;
        int blue = picture.getRGB(x, y) & 0xFF;
        return red > 150 && blue < 100 ? "red" : blue > 150 && red < 100 ? "blue" : "other";
    }
}
