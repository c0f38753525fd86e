package org.federation.learning.media;

import java.util.List;

/** The picture of a film that has none: the course of its sound, drawn on the ground of our posters. */
final class SoundCover {

    private static final String GRAPH = "color=c=0x5C2A24:s=1280x720:d=1,format=rgba[ground];"
            + "[0:a:0]aformat=channel_layouts=mono,showwavespic=s=1280x360:colors=0xF6D58B[wave];"
            + "[ground][wave]overlay=x=0:y=180,format=yuvj420p,setpts=N/TB[still]";

    private SoundCover() {}

    static String graph() {
        return GRAPH;
    }

    static List<String> output() {
        return List.of("-map", "[still]", "-frames:v", "1", "-q:v", "4", "-f", "image2", Stills.FRAMES + "/%d.jpg");
    }
}
