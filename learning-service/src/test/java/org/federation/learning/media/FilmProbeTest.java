package org.federation.learning.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmProbeTest {

    @Test
    void aFilmTellsItsMeasures() {
        FilmProbe probe = FilmProbe.of("""
                Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:/x':
                  Duration: 01:02:03.50, start: 0.000000, bitrate: 1876 kb/s
                  Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p, 1920x1080 [SAR 1:1 DAR 16:9], 50 fps
                  Stream #0:1(und): Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, mono
                """);

        assertEquals(Duration.ofMillis(3_723_500), probe.duration());
        assertEquals(new FilmProbe.Picture(0, new FilmProbe.Size(1920, 1080), 50, false), probe.picture());
        assertTrue(probe.sound());
    }

    @Test
    void theCoverOfASongIsNoPicture() {
        FilmProbe probe = FilmProbe.of("""
                  Duration: N/A, bitrate: N/A
                  Stream #0:0: Audio: aac (LC), 44100 Hz, stereo
                  Stream #0:1: Video: mjpeg, yuvj420p(pc), 600x600, 90k tbr (attached pic)
                """);

        assertNull(probe.picture());
        assertNull(probe.duration());
    }

    @Test
    void theLadderNeverExceedsItsSource() {
        assertEquals(List.of("240p", "480p", "720p"), rungs(1920, 1080));
        assertEquals(List.of("240p", "480p", "720p"), rungs(1080, 1920));
        assertEquals(List.of("240p", "480p"), rungs(854, 480));
        assertEquals(List.of("240p", "360p"), rungs(640, 360));
        assertEquals(List.of("180p"), rungs(321, 181));
    }

    @Test
    void theFilmBesideACoverIsTheFilm() {
        FilmProbe probe = FilmProbe.of("""
                  Stream #0:0: Video: mjpeg, yuvj420p(pc), 600x600, 90k tbr (attached pic)
                  Stream #0:1(und): Video: hevc (Main 10), yuv420p10le(tv, bt2020nc/bt2020/arib-std-b67), 3840x2160, 25 fps
                """);

        assertEquals(new FilmProbe.Picture(1, new FilmProbe.Size(3840, 2160), 25, true), probe.picture());
    }

    private static List<String> rungs(int width, int height) {
        FilmProbe.Picture picture = new FilmProbe.Picture(0, new FilmProbe.Size(width, height), 25, false);
        return Ladder.of(new FilmProbe(null, picture, true)).rungs().stream()
                .map(Ladder.Rung::name)
                .toList();
    }
}
