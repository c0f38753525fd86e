package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts to a lecture what goes with its film: captions in two languages, chapters, the speaker's portrait. */
final class LectureFurnishing {

    private static final String BEGINNING = "开场";

    private final ApiClient api;

    LectureFurnishing(ApiClient api) {
        this.api = api;
    }

    /** What an earlier loading brought is brought again, and changes nothing by it. */
    void furnish(String as, String path, ApiAnswer seen, JsonNode lecture) throws IOException, InterruptedException {
        ApiAnswer latest = seen;
        for (String language : Captions.LANGUAGES) {
            byte[] file = Captions.webVtt(lecture.path("captions"), language).getBytes(StandardCharsets.UTF_8);
            latest = api.put(as, path + "/captions/" + language, latest, "text/vtt", file);
        }
        Clip clip = Clip.of(lecture);
        latest = api.put(as, path + "/speaker/portrait", latest, "image/png", PortraitStudio.png(clip));
        api.put(as, path + "/chapters", latest, chapters(clip));
    }

    /** Every scene of the clip is a chapter; the first shows the title, which is known by then. */
    static ArrayNode chapters(Clip clip) {
        ArrayNode chapters = ApiClient.JSON.createArrayNode();
        List<String> scenes = clip.scenes();
        for (int scene = 0; scene < scenes.size(); scene++) {
            chapters.addObject()
                    .put("atSeconds", scene * clip.seconds() / scenes.size())
                    .put("title", scene == 0 ? BEGINNING : scenes.get(scene));
        }
        return chapters;
    }
}
