package org.federation.learning.caption;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where on the picture a cue or a region stands, {@code name:value} pairs (WebVTT, sections 4.4 and 6.2 and 6.3). */
final class CueSettings {

    private static final String PERCENTAGE = "(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?)%";
    private static final String POINT = PERCENTAGE + "," + PERCENTAGE;
    private static final String NAME = "[^\\s]+";

    private static final Map<String, Pattern> OF_CUES = Map.of(
            "vertical", Pattern.compile("rl|lr"),
            "line", Pattern.compile("(?:-?\\d+|" + PERCENTAGE + ")(?:,(?:start|center|end))?"),
            "position", Pattern.compile(PERCENTAGE + "(?:,(?:line-left|center|line-right))?"),
            "size", Pattern.compile(PERCENTAGE),
            "align", Pattern.compile("start|center|end|left|right"),
            "region", Pattern.compile(NAME));

    private static final Map<String, Pattern> OF_REGIONS = Map.of(
            "id", Pattern.compile(NAME),
            "width", Pattern.compile(PERCENTAGE),
            "lines", Pattern.compile("\\d+"),
            "regionanchor", Pattern.compile(POINT),
            "viewportanchor", Pattern.compile(POINT),
            "scroll", Pattern.compile("up"));

    private static final Pattern SPACE = Pattern.compile("[ \\t]+");

    private CueSettings() {}

    static boolean areOfACue(String settings) {
        return settings.isEmpty() || are(OF_CUES, List.of(SPACE.split(settings)));
    }

    static boolean areOfARegion(List<String> lines) {
        return are(OF_REGIONS, lines.stream().flatMap(SPACE::splitAsStream).toList());
    }

    private static boolean are(Map<String, Pattern> known, List<String> settings) {
        Set<String> seen = new HashSet<>();
        return settings.stream().allMatch(setting -> {
            int colon = setting.indexOf(':');
            String name = colon < 0 ? setting : setting.substring(0, colon);
            Pattern form = known.get(name);
            return form != null && form.matcher(setting.substring(colon + 1)).matches() && seen.add(name);
        });
    }
}
