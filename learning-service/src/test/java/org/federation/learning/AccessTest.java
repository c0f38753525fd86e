package org.federation.learning;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff change what is their units', and what they have seen. */
@QuarkusTest
class AccessTest {

    private final Content unit = Content.unit();

    /** Everything that changes what others may be looking at. */
    enum Change {
        WORDS(Method.PATCH, "/lectures/{lecture}", "application/merge-patch+json", "{}"),
        REVIEW(Method.PUT, "/lectures/{lecture}/review", "application/json", "{\"decision\":\"approve\"}"),
        PUBLICATION(Method.PUT, "/lectures/{lecture}/publication", "application/json", "{}"),
        WITHDRAWAL(Method.DELETE, "/lectures/{lecture}/publication", "application/json", "{}"),
        CAPTIONS(Method.PUT, "/lectures/{lecture}/captions/zh-CN", "text/vtt", "WEBVTT\n"),
        POSTER(Method.PUT, "/lectures/{lecture}/poster", "application/json", "{\"atSeconds\":0}"),
        FILM(Method.DELETE, "/lectures/{lecture}/media", "application/json", ""),
        CAPTIONS_REMOVED(Method.DELETE, "/lectures/{lecture}/captions/zh-CN", "application/json", "{}"),
        CHAPTERS(Method.PUT, "/lectures/{lecture}/chapters", "application/json", "[]"),
        PORTRAIT(Method.PUT, "/lectures/{lecture}/speaker/portrait", "image/png", "x"),
        PORTRAIT_REMOVED(Method.DELETE, "/lectures/{lecture}/speaker/portrait", "application/json", "{}"),
        ARTICLE_WORDS(Method.PATCH, "/articles/{article}", "application/merge-patch+json", "{}"),
        ARTICLE_REVIEW(Method.PUT, "/articles/{article}/review", "application/json", "{\"decision\":\"approve\"}"),
        ARTICLE_PUBLICATION(Method.PUT, "/articles/{article}/publication", "application/json", "{}"),
        ARTICLE_WITHDRAWAL(Method.DELETE, "/articles/{article}/publication", "application/json", "{}"),
        ATTACHMENT(Method.PUT, "/articles/{article}/attachments/a.pdf", "application/pdf", "%PDF-1.4 %%EOF"),
        ATTACHMENT_REMOVAL(Method.DELETE, "/articles/{article}/attachments/a.pdf", "application/json", "{}"),
        ZONE(Method.PATCH, "/zones/{zone}", "application/merge-patch+json", "{}"),
        COLUMNS(Method.PUT, "/zones/{zone}/columns", "application/json", "[]");

        private final Method method;
        private final String path;
        private final String mediaType;
        private final String body;

        Change(Method method, String path, String mediaType, String body) {
            this.method = method;
            this.path = path;
            this.mediaType = mediaType;
            this.body = body;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyChangesWhatTheyHaveNotSeen(Change change) {
        send(unit, change, asStaff(unit)).then().statusCode(428).body("type", endsWith(":precondition-required"));
        send(unit, change, asStaff(unit).header("If-Match", "\"99\""))
                .then()
                .statusCode(412)
                .body("type", endsWith(":stale"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherUnitKeepsIsNotFound(Change change) {
        send(unit, change, asStaff(Content.unit()).header("If-Match", "*"))
                .then()
                .statusCode(404)
                .body("type", endsWith(":not-found"));
    }

    @Test
    void theSameRequestUnderOneKeyOpensOneUploadAndOneZone() {
        String lecture = unit.draft("只传一次");
        String key = UUID.randomUUID().toString();
        Map<String, String> zone = Map.of("slug", "once-" + key, "title", "只建一次", "summary", "");

        assertEquals(1, twice(() -> Content.openUpload(unit.asEditor().header("Idempotency-Key", key), lecture, 10)));
        assertEquals(1, twice(() -> unit.asEditor()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(zone)
                .post("/zones")));
    }

    /** How many different things are made by a request sent twice. */
    private static long twice(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(2)
                .map(answer -> answer.then().statusCode(201).extract().header("Location"))
                .distinct()
                .count();
    }

    private static RequestSpecification asStaff(Content staff) {
        return staff.as(Tokens.person().org(staff.org).roles("content-editor", "content-reviewer"));
    }

    private static Response send(Content owner, Change change, RequestSpecification request) {
        String path = change.path;
        if (path.contains("{zone}")) {
            path = path.replace("{zone}", owner.zone());
        } else if (path.contains("{article}")) {
            path = path.replace("{article}", new Articles(owner).draft("别人在看的", ""));
        } else {
            path = path.replace("{lecture}", owner.draft("别人在看的"));
        }
        return request.contentType(change.mediaType + "; charset=utf-8")
                .body(change.body.getBytes(StandardCharsets.UTF_8))
                .request(change.method, path);
    }
}
