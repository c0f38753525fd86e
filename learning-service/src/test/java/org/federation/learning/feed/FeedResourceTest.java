package org.federation.learning.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@QuarkusTest
class FeedResourceTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Content unit = Content.unit();

    @Test
    void aZonesLecturesAreTheEntriesInPagesTheLatestFirst() throws Exception {
        String first = unit.published("第一讲", Clip.SILENT);
        String second = out("焊 & <接>\u0001", "讲给每一位 & 新人");
        String draft = unit.draft("草稿");
        String zone = unit.zone();
        unit.arrange(zone, "class", List.of(first, draft, second));

        Response page = unit.asWorker().queryParam("limit", 1).get("/feeds/zones/" + zone + ".atom");
        page.then().statusCode(200).contentType("application/atom+xml;charset=utf-8");
        Element feed = parsed(page);
        Element entry = children(feed, "entry").get(0);

        assertTrue(text(feed, "id").matches("urn:uuid:[0-9a-f-]{36}"));
        assertEquals("劳模精神", text(feed, "title"));
        assertEquals(1, children(feed, "entry").size());
        assertEquals("urn:uuid:" + second, text(entry, "id"));
        assertEquals("焊 & <接>", text(entry, "title"));
        assertEquals("讲给每一位 & 新人", text(entry, "summary"));
        assertEquals("李强", text(children(entry, "author").get(0), "name"));
        assertEquals("安全生产", children(entry, "category").get(0).getAttribute("term"));
        assertEquals("https://learn.test/lectures/" + second, link(entry, "alternate"));
        assertEquals("https://learn.test/zones/" + zone, link(feed, "alternate"));
        assertFalse(Instant.parse(text(feed, "updated")).isBefore(Instant.parse(text(entry, "updated"))));

        Element next = parsed(unit.asWorker().urlEncodingEnabled(false).get(inApi(link(feed, "next"))));
        assertEquals("urn:uuid:" + first, text(children(next, "entry").get(0), "id"));
        assertEquals(link(feed, "self"), link(next, "first"));
        assertEquals(
                link(feed, "next").replaceFirst("\\?.*", ""), link(next, "self").replaceFirst("\\?.*", ""));
        assertNotEquals(link(next, "first"), link(next, "self"));
    }

    @Test
    void articlesStandAmongTheLecturesAcrossPages() throws Exception {
        Articles articles = new Articles(unit);
        String first = articles.published("安全带 <怎么> 系", "正文");
        String lecture = unit.published("高处作业", Clip.SILENT);
        String last = articles.published("班前会", "正文");
        String draft = articles.draft("草稿", "");
        String zone = unit.zone();
        arrange(zone, Map.of(first, "article", lecture, "lecture", last, "article", draft, "article"));

        Element page = parsed(unit.asWorker().queryParam("limit", 1).get("/feeds/zones/" + zone + ".atom"));
        Element article = children(page, "entry").get(0);
        Element second = parsed(unit.asWorker().urlEncodingEnabled(false).get(inApi(link(page, "next"))));
        Element third = parsed(unit.asWorker().urlEncodingEnabled(false).get(inApi(link(second, "next"))));

        assertEquals(
                List.of("urn:uuid:" + last, "urn:uuid:" + lecture, "urn:uuid:" + first),
                Stream.of(page, second, third)
                        .flatMap(each -> ids(each).stream())
                        .toList());
        assertEquals(
                List.of(1, 1, 1),
                Stream.of(page, second, third).map(each -> ids(each).size()).toList());
        assertEquals("班前会", text(article, "title"));
        assertEquals("一句话说清它讲什么。", text(article, "summary"));
        assertEquals("安全生产", children(article, "category").get(0).getAttribute("term"));
        assertEquals("https://learn.test/articles/" + last, link(article, "alternate"));
        assertEquals(List.of(), children(article, "author"));
        Element whole = parsed(unit.asWorker().get("/feeds/zones/" + zone + ".atom"));
        assertEquals(List.of("urn:uuid:" + last, "urn:uuid:" + lecture, "urn:uuid:" + first), ids(whole));
    }

    @Test
    void whoHasTheFeedIsToldThatNothingIsNew() {
        String zone = unit.zone();
        String path = "/feeds/zones/" + zone + ".atom";
        String tag = unit.asWorker().get(path).then().statusCode(200).extract().header("ETag");

        unit.asWorker()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        unit.asWorker().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);

        unit.arrange(zone, "class", List.of());
        unit.asWorker().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void onlyThoseWhoSeeTheZoneGetItsFeed() {
        String zone = unit.zone();
        String path = Content.BASE + "/feeds/zones/" + zone + ".atom";

        RestAssured.get(path).then().statusCode(401);
        Content.unit().asWorker().get("/feeds/zones/" + zone + ".atom").then().statusCode(404);
        asHost().get(path).then().statusCode(404);
        unit.asWorker().get("/feeds/zones/nowhere.atom").then().statusCode(404);
        unit.asWorker()
                .queryParam("cursor", "forged")
                .get("/feeds/zones/" + zone + ".atom")
                .then()
                .statusCode(400);
    }

    @Test
    void aHostPlatformsOwnTokenGetsWhatIsNational() throws Exception {
        String slug = "national-" + UUID.randomUUID();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.person().org("cn").roles("content-editor").token())
                .contentType(ContentType.JSON)
                .body(Map.of("slug", slug, "title", "全国专区", "summary", ""))
                .post(Content.BASE + "/zones")
                .then()
                .statusCode(201);

        Response feed = asHost().get(Content.BASE + "/feeds/zones/" + slug + ".atom");

        feed.then().statusCode(200);
        assertEquals("全国专区", text(parsed(feed), "title"));
        assertEquals(List.of(), children(parsed(feed), "entry"));
    }

    /** Puts one column with these, each by id and kind, into a zone. */
    private void arrange(String zone, Map<String, String> kinds) {
        List<Map<String, String>> entries = kinds.entrySet().stream()
                .map(entry -> Map.of("kind", entry.getValue(), "id", entry.getKey()))
                .toList();
        unit.asEditor()
                .header("If-Match", unit.asEditor().get("/zones/" + zone).header("ETag"))
                .contentType(ContentType.JSON)
                .body(List.of(Map.of("slug", "all", "title", "学习", "entries", entries)))
                .put("/zones/" + zone + "/columns")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asHost() {
        return RestAssured.given().auth().oauth2(Tokens.service("host-app").token());
    }

    private String out(String title, String summary) {
        Map<String, Object> words = new HashMap<>(Content.words(title));
        words.put("summary", summary);
        String id = unit.asEditor()
                .contentType(ContentType.JSON)
                .body(words)
                .post("/lectures")
                .path("id");
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);
        unit.publish(id).then().statusCode(200);
        return id;
    }

    private static String inApi(String address) {
        return address.replace("https://learn.test" + Content.BASE, "");
    }

    private static Element parsed(Response answer) throws Exception {
        answer.then().statusCode(equalTo(200));
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Element feed = parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()))
                .getDocumentElement();
        assertEquals(ATOM + " feed", feed.getNamespaceURI() + " " + feed.getLocalName());
        return feed;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child
                    && ATOM.equals(child.getNamespaceURI())
                    && child.getLocalName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }

    private static List<String> ids(Element feed) {
        return children(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name);
        return found.get(0).getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + relation));
    }
}
