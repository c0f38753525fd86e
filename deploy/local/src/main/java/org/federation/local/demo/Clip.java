package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * What a lecture's clip shows.
 *
 * @param ref the lecture's name in the demo files; also decides motif and tune
 * @param height of the picture in pixels; the width follows at 16:9
 * @param dark the colour of the ground
 * @param light the colour of what moves on it
 * @param scenes titles, each shown for an equal share of the time
 * @param footer who speaks
 */
record Clip(String ref, int seconds, int height, Color dark, Color light, List<String> scenes, String footer) {

    static final int FRAMES_PER_SECOND = 15;

    static Clip of(JsonNode lecture) {
        JsonNode clip = lecture.path("clip");
        JsonNode speaker = lecture.path("lecture").path("speaker");
        List<String> scenes = new ArrayList<>();
        clip.path("scenes").forEach(scene -> scenes.add(scene.asText()));
        return new Clip(
                lecture.path("ref").asText(),
                clip.path("seconds").asInt(),
                clip.path("height").asInt(),
                Color.decode(clip.path("palette").path(0).asText()),
                Color.decode(clip.path("palette").path(1).asText()),
                scenes,
                speaker.path("name").asText() + "　" + speaker.path("title").asText());
    }

    /** Even, as the encoder wants it. */
    int width() {
        return Math.round(height * 16 / 9f / 2) * 2;
    }

    int frames() {
        return seconds * FRAMES_PER_SECOND;
    }
}
