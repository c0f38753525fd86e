package org.federation.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmstripTest {

    /** One name for each motif. */
    @ParameterizedTest
    @ValueSource(strings = {"bus-driver", "welder", "fitter", "seamstress"})
    void thePictureMovesAndShowsItsTitle(String ref) throws IOException {
        Filmstrip strip = new Filmstrip(clip(ref, "最后一班车"));

        int[] early = pixels(strip.draw(2));
        int[] later = pixels(strip.draw(3));
        int[] untitled = pixels(new Filmstrip(clip(ref, "　")).draw(3));

        assertNotEquals(Arrays.hashCode(early), Arrays.hashCode(later));
        assertTrue(white(later) > white(untitled) + 200, "the title's strokes are white");
    }

    @Test
    void everyFrameIsWritten() throws IOException {
        Clip clip = clip("fitter", "一");
        ByteArrayOutputStream film = new ByteArrayOutputStream();

        new Filmstrip(clip).writeTo(film);

        assertEquals(clip.frames() * clip.width() * clip.height() * 4, film.size());
    }

    private static Clip clip(String ref, String title) {
        return new Clip(ref, 4, 180, new Color(0x203050), new Color(0x406080), List.of(title), "　");
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static long white(int[] pixels) {
        return Arrays.stream(pixels)
                .filter(pixel -> (pixel & 0xff) > 200 && (pixel >> 16 & 0xff) > 200)
                .count();
    }
}
