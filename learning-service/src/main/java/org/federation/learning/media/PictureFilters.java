package org.federation.learning.media;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the picture comes from its file to the encoders: read once, brought to the brightness of ordinary screens, and
 * scaled for each rung. Turned films (portrait) keep their shape, and so do those whose pixels are not square.
 *
 * @param toneMapped whether a film of high dynamic range is mapped to the ordinary, which not every ffmpeg can;
 *     without, it plays with paler colours
 */
record PictureFilters(FilmProbe.Picture picture, List<Ladder.Rung> rungs, Stills stills, boolean toneMapped) {

    private static final int MOST_FRAMES = 30;

    /**
     * On linear light, 203 cd/m² being white (ITU-R BT.2408): what is darker stays as it is, only what is brighter is
     * compressed. Done at the size of the largest rung.
     */
    private static final String TONE_MAPPING =
            "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=mobius:desat=0,"
                    + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p,";

    /** A graph with an outlet {@code [v<number>]} for each rung, and those of {@link Stills}. */
    String graph() {
        String outlets =
                IntStream.range(0, rungs.size()).mapToObj(i -> "[s" + i + "]").collect(Collectors.joining());
        String frames = picture.framesPerSecond() > MOST_FRAMES ? "fps=" + MOST_FRAMES + "," : "";
        String range = picture.highRange() && toneMapped
                ? scale(rungs.get(rungs.size() - 1).side()) + "," + TONE_MAPPING
                : "";
        String split = "[0:" + picture.stream() + "]" + frames + range + "split=" + (rungs.size() + 2) + outlets
                + "[tiles][frames]";
        String scales = IntStream.range(0, rungs.size())
                .mapToObj(i -> "[s" + i + "]" + scale(rungs.get(i).side()) + "[v" + i + "]")
                .collect(Collectors.joining(";"));
        return split + ";" + scales + ";" + stills.filters();
    }

    /**
     * To so many pixels on the shorter side as it is shown, square ones; both sides even, as the encoder wants them.
     */
    static String scale(int side) {
        return "scale=w='if(gte(dar,1),2*round(dar*%1$d/2),%1$d)':h='if(gte(dar,1),%1$d,max(2,2*round(%1$d/dar/2)))',setsar=1"
                .formatted(side);
    }
}
