package org.federation.learning.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentResourceTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Inject
    RemoveReplacedAttachments removal;

    @Inject
    TestClock clock;

    @Test
    void whatIsAttachedIsServedToThoseWhoMayReadIt() {
        clock.set(Instant.now());
        String id = articles.draft("带图带文档", "![图](图.png)");
        articles.attach(id, "图.png", Articles.picture("png", 40, 30))
                .then()
                .statusCode(200)
                .body("attachments[0].mediaType", equalTo("image/png"))
                .body("attachments[0].width", equalTo(40))
                .body("html", containsString("height=\"30\""));
        articles.attach(id, "手册.pdf", Articles.PDF).then().statusCode(200);
        articles.change(id, articles.tag(id), "{\"cover\":\"图.png\"}")
                .then()
                .statusCode(200)
                .body("coverUrl", startsWith("/media/"));
        articles.out(id);

        String url = unit.asWorker()
                .get("/articles/{id}/attachments/{name}", id, "手册.pdf")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(Articles.PDF.length))
                .extract()
                .path("url");

        RestAssured.given()
                .get(url)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", equalTo("nosniff"));
        unit.asWorker().get("/articles").then().body("items[0].coverUrl", endsWith(".png"));
        Content.unit()
                .asWorker()
                .get("/articles/{id}/attachments/{name}", id, "手册.pdf")
                .then()
                .statusCode(404);
        unit.asWorker()
                .get("/articles/{id}/attachments/{name}", id, "没有.pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void itsContentTellsWhatItIsAndNotItsName() {
        String id = articles.draft("混进来的", "");

        articles.attach(id, "photo.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", containsString("attachment-unreadable"));
        articles.attach(id, "a.pdf", "MZ\u0000".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        articles.attach(id, "half.pdf", "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        articles.attach(id, "empty.png", new byte[0]).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        articles.attach(id, "really-a-jpeg.png", Articles.picture("jpg", 4, 4))
                .then()
                .statusCode(200)
                .body("attachments[0].mediaType", equalTo("image/jpeg"))
                .body("attachments[0].url", endsWith(".jpg"));
    }

    @Test
    void aSmallFileOfEndlessPixelsIsRefused() {
        String id = articles.draft("像素炸弹", "");
        byte[] bomb = Articles.picture("png", 4, 4);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        articles.attach(id, "bomb.png", bomb)
                .then()
                .statusCode(422)
                .body("type", containsString("picture-too-large"))
                .body("detail", containsString("60000"));
    }

    @Test
    void aDocumentMayBeLargerThanOtherBodiesButNotByAnyAmount() {
        String id = articles.draft("大手册", "");

        articles.attach(id, "大.pdf", pdf(5_000_000)).then().statusCode(200);

        articles.attach(id, "太大.pdf", pdf(21 * 1024 * 1024)).then().statusCode(413);
    }

    @Test
    void aNameThatNoTextCouldUseIsRefused() {
        String id = articles.draft("名字", "");

        articles.attach(id, "有 空格.pdf", Articles.PDF).then().statusCode(400);
        articles.attach(id, ".hidden", Articles.PDF).then().statusCode(400);
        articles.attach(id, "字".repeat(101), Articles.PDF).then().statusCode(400);
    }

    @Test
    void aCoverIsAnAttachedPictureAndGoesWithIt() {
        String id = articles.draft("封面", "");
        articles.attach(id, "a.pdf", Articles.PDF).then().statusCode(200);
        articles.attach(id, "c.png", Articles.picture("png", 4, 4)).then().statusCode(200);

        articles.change(id, articles.tag(id), "{\"cover\":\"没有.png\"}").then().statusCode(422);
        articles.change(id, articles.tag(id), "{\"cover\":\"a.pdf\"}").then().statusCode(422);
        articles.change(id, articles.tag(id), "{\"cover\":\"c.png\"}").then().statusCode(200);
        articles.detach(id, "c.png")
                .then()
                .statusCode(200)
                .body("cover", nullValue())
                .body("attachments.name", contains("a.pdf"));
    }

    @Test
    void anAttachmentVoidsAnApprovalAndIsRecorded() {
        String id = articles.draft("换图", "");
        articles.review(id, "approve").then().statusCode(200);

        articles.attach(id, "a.pdf", Articles.PDF).then().statusCode(200).body("state", equalTo("draft"));

        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .get("/audit-log?action=article.attachment")
                .then()
                .body("items[0].after.name", equalTo("a.pdf"))
                .body("items[0].before", nullValue());
    }

    @Test
    void replacedFilesGoWhenNoAddressOfTheirsHolds() throws IOException {
        clock.set(Instant.now());
        String id = articles.draft("换图", "");
        articles.attach(id, "a.png", Articles.picture("png", 5, 5)).then().statusCode(200);
        articles.attach(id, "b.png", Articles.picture("png", 7, 7)).then().statusCode(200);
        articles.attach(id, "a.png", Articles.picture("png", 6, 6)).then().statusCode(200);
        articles.detach(id, "b.png").then().statusCode(200).body("attachments.name", contains("a.png"));
        clock.advance(Duration.ofHours(20));
        removal.run();
        Assertions.assertEquals(3, files(id));

        clock.advance(Duration.ofHours(5));
        removal.run();

        Assertions.assertEquals(1, files(id));
    }

    @Test
    void whatIsPutBackStays() throws IOException {
        clock.set(Instant.now());
        String id = articles.draft("放回来", "");
        articles.attach(id, "a.pdf", Articles.PDF).then().statusCode(200);
        articles.detach(id, "a.pdf").then().statusCode(200).body("attachments", empty());
        articles.attach(id, "again.pdf", Articles.PDF).then().statusCode(200);

        clock.advance(Duration.ofHours(25));
        removal.run();

        Assertions.assertEquals(1, files(id));
    }

    private static byte[] pdf(int length) {
        byte[] file = new byte[length];
        byte[] end = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy("%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1), 0, file, 0, 9);
        System.arraycopy(end, 0, file, length - end.length, end.length);
        return file;
    }

    private static long files(String article) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "media", "files", article))) {
            return files.count();
        }
    }
}
