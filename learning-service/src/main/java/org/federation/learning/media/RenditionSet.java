package org.federation.learning.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completes what ffmpeg wrote to a set a player can use: the master playlist (RFC 8216, section 4.3.4), pictures. */
final class RenditionSet {

    private static final String AAC_LC = "mp4a.40.2";

    private RenditionSet() {}

    static TranscodedFilm complete(Path folder, Ladder ladder) throws IOException {
        RenditionPlaylist sound = ladder.source().sound() ? RenditionPlaylist.read(folder.resolve(Ladder.AUDIO)) : null;
        List<String> master = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"));
        if (sound != null) {
            master.add("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"audio\",DEFAULT=YES,AUTOSELECT=YES,"
                    + "CHANNELS=\"2\",URI=\"" + Ladder.AUDIO + "/index.m3u8\"");
        }
        List<Rendition> renditions = new ArrayList<>();
        double seconds = sound == null ? 0 : sound.seconds();
        if (sound != null && ladder.rungs().isEmpty()) {
            master.remove(master.size() - 1);
            master.add("#EXT-X-STREAM-INF:BANDWIDTH=%d,CODECS=\"%s\"".formatted(sound.peak(), AAC_LC));
            master.add(Ladder.AUDIO + "/index.m3u8");
        }
        for (Ladder.Rung rung : ladder.rungs()) {
            RenditionPlaylist playlist = RenditionPlaylist.read(folder.resolve(rung.name()));
            InitSegment picture = InitSegment.read(folder.resolve(rung.name()).resolve(Ladder.INIT));
            Rendition rendition = rendition(rung, picture, playlist, sound);
            renditions.add(rendition);
            master.add("#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d,CODECS=\"%s\"%s"
                    .formatted(
                            rendition.bandwidth(),
                            rendition.width(),
                            rendition.height(),
                            picture.codec() + (sound == null ? "" : "," + AAC_LC),
                            sound == null ? "" : ",AUDIO=\"audio\""));
            master.add(rung.name() + "/index.m3u8");
            seconds = playlist.seconds();
        }
        Files.write(folder.resolve("master.m3u8"), master);
        return new TranscodedFilm(
                (int) Math.max(1, Math.round(seconds)),
                sound == null ? null : sound.bytes(),
                renditions,
                Storyboard.complete(folder.resolve(Stills.STORYBOARD), ladder.stills(), seconds),
                poster(folder),
                ladder.stills().frameSeconds());
    }

    private static Rendition rendition(
            Ladder.Rung rung, InitSegment picture, RenditionPlaylist playlist, @Nullable RenditionPlaylist sound) {
        return new Rendition(
                rung.name(),
                picture.width(),
                picture.height(),
                playlist.peak() + (sound == null ? 0 : sound.peak()),
                playlist.bytes() + (sound == null ? 0 : sound.bytes()));
    }

    /** Of the large pictures the one with the most to see: what is black or blank compresses best. Answers how many. */
    private static int poster(Path folder) throws IOException {
        List<Path> frames = Stills.in(folder.resolve(Stills.FRAMES));
        Path best = null;
        long most = 0;
        for (Path frame : frames) {
            if (Files.size(frame) > most) {
                most = Files.size(frame);
                best = frame;
            }
        }
        if (best == null) {
            throw new IOException("A film without a picture for its poster");
        }
        Files.copy(best, folder.resolve("poster.jpg"));
        return frames.size();
    }
}
