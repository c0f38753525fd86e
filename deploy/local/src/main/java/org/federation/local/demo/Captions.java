package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Captions as the demo files have them, {@code [fromSeconds, toSeconds, text]}, written as WebVTT. */
final class Captions {

    private Captions() {}

    static String webVtt(JsonNode captions) {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        for (JsonNode caption : captions) {
            file.append("\n%s --> %s\n%s\n"
                    .formatted(
                            time(caption.path(0)),
                            time(caption.path(1)),
                            caption.path(2).asText()));
        }
        return file.toString();
    }

    private static String time(JsonNode seconds) {
        Duration time = Duration.ofMillis(Math.round(seconds.asDouble() * 1000));
        return "%02d:%02d:%02d.%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }
}
