package org.federation.learning.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lists which part of which sheet shows which seconds of the film: WebVTT whose cues are addresses with a fragment
 * {@code #xywh} (W3C Media Fragments 1.0), relative, so that the list's signed address opens the sheets too.
 */
final class Storyboard {

    static final String LIST = "index.vtt";
    private static final int ON_A_SHEET = Stills.SHEET_SIDE * Stills.SHEET_SIDE;

    private Storyboard() {}

    /** Completes the sheets in this folder; false if there are none. */
    static boolean complete(Path folder, Stills stills, double seconds) throws IOException {
        List<Path> sheets = Stills.in(folder);
        if (sheets.isEmpty()) {
            return false;
        }
        JpegSize sheet = JpegSize.of(Files.readAllBytes(sheets.get(0)));
        int width = sheet.width() / Stills.SHEET_SIDE;
        int height = sheet.height() / Stills.SHEET_SIDE;
        int tiles = Math.min(sheets.size() * ON_A_SHEET, (int) Math.max(1, Math.ceil(seconds / stills.tileSeconds())));
        List<String> lines = new ArrayList<>(List.of("WEBVTT", ""));
        for (int tile = 0; tile < tiles; tile++) {
            double start = (double) tile * stills.tileSeconds();
            double end = tile + 1 == tiles ? Math.max(seconds, start + 1) : start + stills.tileSeconds();
            int place = tile % ON_A_SHEET;
            lines.add(time(start) + " --> " + time(end));
            lines.add("%d.jpg#xywh=%d,%d,%d,%d"
                    .formatted(
                            tile / ON_A_SHEET + 1,
                            place % Stills.SHEET_SIDE * width,
                            place / Stills.SHEET_SIDE * height,
                            width,
                            height));
            lines.add("");
        }
        Files.write(folder.resolve(LIST), lines);
        return true;
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1_000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }
}
