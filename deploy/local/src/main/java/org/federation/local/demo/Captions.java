package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Captions as the demo files have them, {@code [fromSeconds, toSeconds, Chinese, English]}, written as WebVTT. */
final class Captions {

    /** Languages in the order the files have them in. */
    static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private static final int FIRST_TEXT = 2;

    private Captions() {}

    /** @param language one of {@link #LANGUAGES} */
    static String webVtt(JsonNode captions, String language) {
        int text = FIRST_TEXT + LANGUAGES.indexOf(language);
        StringBuilder file = new StringBuilder("WEBVTT\n");
        for (JsonNode caption : captions) {
            file.append("\n%s --> %s\n%s\n"
                    .formatted(
                            time(caption.path(0)),
                            time(caption.path(1)),
                            caption.path(text).asText()));
        }
        return file.toString();
    }

    private static String time(JsonNode seconds) {
        Duration time = Duration.ofMillis(Math.round(seconds.asDouble() * 1000));
        return "%02d:%02d:%02d.%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }
}
