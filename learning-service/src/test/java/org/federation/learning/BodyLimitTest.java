package org.federation.learning;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Pieces of films are held to the length of the film and not to that of other bodies. */
@QuarkusTest
class BodyLimitTest {

    private static final int MORE_THAN_OTHER_BODIES = 4_000_000;

    private final Content unit = Content.unit();

    @TestHTTPResource(Content.BASE)
    URI server;

    @Test
    void aPieceOfAFilmMayBeLarger() {
        String upload = unit.upload(unit.draft("大文件"), 12_000_000);

        unit.append(upload, 0, new byte[MORE_THAN_OTHER_BODIES])
                .then()
                .statusCode(204)
                .header("Upload-Offset", equalTo("4000000"));
    }

    @Test
    void aPieceInChunksEndsWithTheFilm() throws Exception {
        String upload = unit.upload(unit.draft("超出长度"), 1_000_000);

        HttpResponse<String> answer = appendChunks(upload, new byte[MORE_THAN_OTHER_BODIES]);

        assertEquals(413, answer.statusCode());
        assertThat(answer.body(), containsString("urn:problem:learning:upload-beyond-length"));
        assertEquals("close", answer.headers().firstValue("Connection").orElseThrow());
    }

    private HttpResponse<String> appendChunks(String upload, byte[] bytes) throws Exception {
        Tokens editor = Tokens.person().id(unit.editorId).org(unit.org).roles("content-editor");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/uploads/" + upload))
                .header("Authorization", "Bearer " + editor.token())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        return client.send(request, BodyHandlers.ofString());
    }
}
