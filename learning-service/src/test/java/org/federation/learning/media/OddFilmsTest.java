package org.federation.learning.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.federation.learning.Clip;
import org.federation.learning.TestFfmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people really upload: each plays, or fails with a reason. */
class OddFilmsTest {

    private static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";
    private static final String PICTURE = "-f lavfi -i testsrc2=size=320x180:rate=25:duration=";
    private static final String SOUND = "-f lavfi -i sine=frequency=440:duration=";

    @TempDir
    Path folder;

    @Test
    void framesThatComeAsTheyPlease() throws Exception {
        Path film = made(
                "vfr.mp4", PICTURE + "2 -vf setpts='if(lt(N\\,25)\\,N/25/TB\\,(1+(N-25)/5)/TB)' -vsync vfr " + H264);

        assertEquals(6, transcoded(film).durationSeconds());
    }

    @Test
    void aPhoneHeldUprightSaysSoBesideThePicture() throws Exception {
        Path lying = made("lying.mp4", PICTURE + "1 " + H264);
        Path film = made("turned.mp4", "-i " + lying + " -c copy -metadata:s:v rotate=90");

        Rendition rendition = transcoded(film).renditions().get(0);

        assertEquals("180x320", rendition.width() + "x" + rendition.height());
    }

    @Test
    void pixelsThatAreNotSquareAreShownInTheirShape() throws Exception {
        Path film = made("pal.mp4", "-f lavfi -i testsrc2=size=360x288:duration=1 -vf setsar=16/15 " + H264);

        List<Rendition> renditions = transcoded(film).renditions();

        assertEquals(
                List.of(320, 384), renditions.stream().map(Rendition::width).toList());
        assertEquals(
                List.of(240, 288), renditions.stream().map(Rendition::height).toList());
    }

    @ParameterizedTest
    @CsvSource({"mp3,libmp3lame", "m4a,aac", "wav,pcm_s16le", "ogg,libvorbis", "flac,flac"})
    void aRecordingPlaysAsSoundUnderAPictureOfIt(String format, String codec) throws Exception {
        Path film = made("talk." + format, SOUND + "2 -c:a " + codec);

        TranscodedFilm made = transcoded(film);

        assertEquals(2, made.durationSeconds());
        assertEquals(List.of(), made.renditions());
        assertNotNull(made.audioBytes());
        String master = Files.readString(folder.resolve("out/master.m3u8"));
        assertTrue(master.contains("CODECS=\"mp4a.40.2\"\naudio/index.m3u8"), master);
        BufferedImage poster = ImageIO.read(folder.resolve("out/poster.jpg").toFile());
        assertEquals(1280, poster.getWidth());
    }

    @Test
    void highDynamicRangeIsShownAsBrightAsItWasMeant() throws Exception {
        // Half of the signal is 92 cd/m² by SMPTE ST 2084, which is nearly white on a phone; untouched it would be
        // grey.
        Path film = made(
                "hdr.mp4",
                "-f lavfi -i color=c=gray:size=320x180:rate=25:duration=1 -color_primaries bt2020 -color_trc smpte2084"
                        + " -colorspace bt2020nc -c:v libx264 -preset ultrafast -pix_fmt yuv420p10le");

        transcoded(film);

        int grey = ImageIO.read(folder.resolve("out/poster.jpg").toFile()).getRGB(100, 90) & 0xFF;
        assertTrue(grey > 170 && grey < 200, "grey " + grey);
    }

    @ParameterizedTest
    @CsvSource({"yuv422p10le,320x180", "yuv420p,320x180", "yuv444p,321x181", "yuv444p,1x1", "yuv444p,640x2"})
    void everyDepthAndSizeBecomesWhatPhonesPlay(String pixels, String size) throws Exception {
        Path film = made(
                "odd.mkv",
                "-f lavfi -i testsrc2=size=320x180:duration=0.5,scale=" + size.replace('x', ':')
                        + " -c:v libx264 -preset ultrafast -pix_fmt " + pixels);

        Rendition rendition = transcoded(film).renditions().get(0);

        assertEquals(0, rendition.width() % 2 + rendition.height() % 2, rendition::toString);
        assertTrue(
                InitSegment.read(folder.resolve("out").resolve(rendition.name()).resolve(Ladder.INIT))
                        .codec()
                        .startsWith("avc1.4d"));
    }

    @Test
    void halfASecond() throws Exception {
        TranscodedFilm made = transcoded(made("short.mp4", PICTURE + "0.5 " + SOUND + "0.5 -c:a aac " + H264));

        assertEquals(1, made.durationSeconds());
        assertTrue(made.storyboard());
        assertTrue(made.frames() > 0);
    }

    @Test
    void twoHours() throws Exception {
        Path film = made("long.mp4", "-f lavfi -i testsrc2=size=64x36:rate=1:duration=7200 " + H264);

        TranscodedFilm made = transcoded(film);

        assertEquals(7_200, made.durationSeconds());
        assertEquals(8, made.frames());
        long tiles = Files.readAllLines(folder.resolve("out/storyboard/index.vtt")).stream()
                .filter(line -> line.contains("#xywh="))
                .count();
        assertEquals(240, tiles);
    }

    @ParameterizedTest
    @CsvSource({"mp4", "mkv"})
    void whatIsDamagedInTheMiddlePlaysAllTheSame(String format) throws Exception {
        TranscodedFilm made = transcoded(damaged(format));

        assertTrue(made.durationSeconds() >= 5, made::toString);
    }

    /** An ffmpeg of 2021 crashes on it; later ones play it. It would crash again, so it is not tried for ever. */
    @Test
    void whatMakesTheReaderCrashIsToldToBeBroken() throws Exception {
        Path film = damaged("ts");
        Path out = Files.createDirectory(folder.resolve("out"));
        try {
            assertTrue(
                    transcoder(Map.of()).transcode(film, out, percent -> true).durationSeconds() >= 4);
        } catch (BadFilm bad) {
            assertEquals("broken", bad.problem());
        }
    }

    private Path damaged(String format) throws IOException {
        Path film = made("damaged." + format, PICTURE + "6 " + SOUND + "6 -c:a aac -g 25 " + H264);
        byte[] bytes = Files.readAllBytes(film);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 3_000, (byte) 0x5A);
        return Files.write(film, bytes);
    }

    @Test
    void aNameDecidesNothing() throws Exception {
        Path film = made("film.mkv", PICTURE + "1 " + H264);

        assertEquals(1, transcoded(Files.move(film, folder.resolve("film.txt"))).durationSeconds());
    }

    /** The films they point to are there and would play: whoever read them would succeed. */
    @ParameterizedTest
    @CsvSource({"playlist", "master", "concat", "dash", "svg", "sdp", "picture", "web page"})
    void noOtherFileIsReadAndNobodyIsCalled(String kind) throws Exception {
        Path canary = Files.copy(Clip.SMALL.file(), folder.resolve("canary.mp4"));
        try (Listener listener = new Listener()) {
            String address = "http://127.0.0.1:" + listener.port() + "/canary.mp4";
            byte[] bytes =
                    switch (kind) {
                        case "playlist" ->
                            text("#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + canary + "\n#EXTINF:5,\n" + address
                                    + "\n#EXT-X-ENDLIST\n");
                        case "master" -> text("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\n" + address + "\n");
                        case "concat" ->
                            text("ffconcat version 1.0\nfile 'canary.mp4'\nfile '" + canary + "'\nfile '" + address
                                    + "'\n");
                        case "dash" ->
                            text("<?xml version=\"1.0\"?><MPD><Period><BaseURL>" + address
                                    + "</BaseURL></Period></MPD>");
                        case "svg" ->
                            text("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + address + "\"/></svg>");
                        case "sdp" -> text("v=0\nc=IN IP4 127.0.0.1\nm=video " + listener.port() + " RTP/AVP 96\n");
                        case "picture" -> Files.readAllBytes(made("p.png", PICTURE + "1 -frames:v 1"));
                        default -> text("<html><video src=\"" + address + "\"></video></html>");
                    };

            Path film = Files.write(folder.resolve("film.mp4"), bytes);

            assertEquals("not-a-film", refused(film).problem());
            assertFalse(listener.wasCalled());
        }
    }

    /** As above, in a film's clothes: the reader is told the format, and so never looks for another in it. */
    @Test
    void aPlaylistThatBeginsLikeAFilmIsRefusedToo() throws Exception {
        try (Listener listener = new Listener()) {
            String list = "#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:" + listener.port() + "/x.ts\n#EXT-X-ENDLIST\n";
            byte[] dressed = text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom" + list);

            assertNotNull(refused(Files.write(folder.resolve("film.mp4"), dressed)));
            assertFalse(listener.wasCalled());
        }
    }

    /** A film that declares 320 × 180 pixels and holds pictures that declare 65,500 × 65,500. */
    @Test
    void picturesThatSwellUpOnTheWayAreRefused() throws Exception {
        Path film = made("bomb.avi", PICTURE + "1 -c:v mjpeg");
        byte[] bytes = Files.readAllBytes(film);
        for (int i = 0; i + 9 < bytes.length; i++) {
            boolean frameHeader = (bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0 && bytes[i + 2] == 0;
            if (frameHeader) {
                Arrays.fill(bytes, i + 5, i + 9, (byte) 0xFF);
                bytes[i + 6] = (byte) 0xDC;
                bytes[i + 8] = (byte) 0xDC;
            }
        }

        BadFilm bad = refused(Files.write(film, bytes));

        assertEquals("too-large-picture", bad.problem());
    }

    @Test
    void whatTakesTooMuchTimeIsKeptForAnotherTry() {
        BadFilm bad = refused(Clip.HEAVY.file(), Map.of("media.time-limit", "PT0.1S"));

        assertEquals("too-slow", bad.problem());
        assertTrue(bad.isWorthAnotherTry());
    }

    @Test
    void whatTakesTooMuchMemoryIsKeptForAnotherTry() {
        BadFilm bad = refused(Clip.HEAVY.file(), Map.of("media.memory-limit", "300M"));

        assertEquals("too-heavy", bad.problem());
        assertTrue(bad.isWorthAnotherTry());
    }

    private TranscodedFilm transcoded(Path film) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        return transcoder(Map.of()).transcode(film, out, percent -> true);
    }

    private BadFilm refused(Path film) {
        return refused(film, Map.of());
    }

    private BadFilm refused(Path film, Map<String, String> settings) {
        return assertThrows(BadFilm.class, () -> transcoder(settings)
                .transcode(film, Files.createDirectory(folder.resolve("out")), percent -> true));
    }

    private Transcoder transcoder(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("media.folder", folder.toString());
        all.put("media.ffmpeg", TestFfmpeg.program());
        MediaConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MediaConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 1_000))
                .build()
                .getConfigMapping(MediaConfig.class);
        return new Transcoder(new Ffmpeg(config), config);
    }

    private Path made(String name, String arguments) {
        return TestFfmpeg.make(folder.resolve(name), arguments);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
