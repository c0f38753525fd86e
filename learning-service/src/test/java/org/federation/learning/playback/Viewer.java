package org.federation.learning.playback;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;

/** Someone who watches, with a player that tells what they saw. */
record Viewer(Content unit, Tokens person) {

    Response beginning(String lecture) {
        return beginning(lecture, false);
    }

    private Response beginning(String lecture, boolean offline) {
        return unit.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "web", "offline", offline))
                .post("/lectures/" + lecture + "/playbacks");
    }

    String begin(String lecture) {
        return begin(lecture, false);
    }

    String begin(String lecture, boolean offline) {
        return beginning(lecture, offline).then().statusCode(201).extract().path("id");
    }

    ValidatableResponse tell(String playback, int sequence, int from, int to) {
        return send(playback, beacon(sequence, from, to)).then().statusCode(200);
    }

    Response send(String playback, Object beacon) {
        return unit.as(person).contentType(ContentType.JSON).body(beacon).post("/playbacks/" + playback + "/beacons");
    }

    static Map<String, Object> beacon(int sequence, int from, int to) {
        return Map.of("sequence", sequence, "watched", List.of(List.of(from, to)), "positionSeconds", to, "rate", 1);
    }
}
