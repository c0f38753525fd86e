package org.federation.learning.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Completes what ffmpeg wrote to a set a player can use: the master playlist (RFC 8216, section 4.3.4). */
final class RenditionSet {

    private static final String AAC_LC = "mp4a.40.2";

    private RenditionSet() {}

    static TranscodedFilm complete(Path folder, Ladder ladder) throws IOException {
        boolean sound = ladder.source().sound();
        int soundPeak =
                sound ? RenditionPlaylist.read(folder.resolve(Ladder.AUDIO)).peak() : 0;
        List<String> master = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"));
        if (sound) {
            master.add("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"audio\",DEFAULT=YES,AUTOSELECT=YES,"
                    + "CHANNELS=\"2\",URI=\"" + Ladder.AUDIO + "/index.m3u8\"");
        }
        List<Rendition> renditions = new ArrayList<>();
        double seconds = 0;
        for (Ladder.Rung rung : ladder.rungs()) {
            RenditionPlaylist playlist = RenditionPlaylist.read(folder.resolve(rung.name()));
            InitSegment picture = InitSegment.read(folder.resolve(rung.name()).resolve("init.mp4"));
            Rendition rendition =
                    new Rendition(rung.name(), picture.width(), picture.height(), playlist.peak() + soundPeak);
            renditions.add(rendition);
            master.add("#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d,CODECS=\"%s\"%s"
                    .formatted(
                            rendition.bandwidth(),
                            rendition.width(),
                            rendition.height(),
                            picture.codec() + (sound ? "," + AAC_LC : ""),
                            sound ? ",AUDIO=\"audio\"" : ""));
            master.add(rung.name() + "/index.m3u8");
            seconds = playlist.seconds();
        }
        Files.write(folder.resolve("master.m3u8"), master);
        return new TranscodedFilm((int) Math.max(1, Math.round(seconds)), sound, renditions);
    }
}
