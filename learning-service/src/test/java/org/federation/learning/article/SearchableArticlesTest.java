package org.federation.learning.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.testing.Together;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.federation.learning.Finder;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchableArticlesTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);
    private final Finder worker = new Finder(unit);

    @Inject
    SearchIndex index;

    @Inject
    SearchableArticles search;

    @Test
    void anArticleIsFoundByItsWordsWhileItIsPublished() {
        String id = articles.draft(
                "车间里的老黄牛", "## 起早\n\n他**每天**提前[半小时](https://example.org/chidao)到岗。\n\n|工序|工时|\n|-|-|\n|镗孔|三刻钟|\n");
        assertEquals(List.of(), worker.ids("黄牛"));

        articles.out(id);

        worker.search("半小时到岗")
                .body("items.id", contains(id))
                .body("items.kind", contains("article"))
                .body("items[0].title", equalTo("车间里的老黄牛"));
        for (String words : List.of("老黄牛", "lhn", "每天提前", "镗孔", "三刻钟", "一句话说清", "安全生产")) {
            assertEquals(List.of(id), worker.ids(words), words);
        }
        assertEquals(List.of(), worker.ids("chidao"));
        assertEquals(List.of(id), new Finder(unit.below("a.b")).ids("黄牛"));
        assertEquals(List.of(), new Finder(Content.unit()).ids("黄牛"));

        articles.withdraw(id).then().statusCode(200);
        assertEquals(List.of(), worker.ids("黄牛"));
    }

    @Test
    void anArticleThatGoesOutLaterIsNotFoundBefore() {
        String id = articles.draft("预告篇", "以后再看");
        articles.review(id, "approve").then().statusCode(200);
        articles.publish(id, Map.of("at", "2999-01-01T00:00:00Z")).then().statusCode(200);

        assertEquals(List.of(), worker.ids("预告"));
        assertEquals(List.of(id), worker.worked("/articles", "预告"));
    }

    @Test
    void aDraftIsFoundByItsStaffAsItIsNow() {
        String id = articles.draft("初稿", "写到铸工");
        articles.change(id, articles.tag(id), "{\"body\":\"写到锻工\"}").then().statusCode(200);

        assertEquals(List.of(), worker.worked("/articles", "铸工"));
        assertEquals(List.of(id), worker.worked("/articles", "锻工"));
        assertEquals(List.of(), new Finder(Content.unit()).worked("/articles", "锻工"));
    }

    @Test
    void aCorrectionIsFoundOnceItIsMade() {
        String id = articles.published("工资条", "夜班津贴二十元");
        Map<String, Object> words = Articles.words("article", "工资条", "夜班津贴三十元");
        String correction = unit.asEditor()
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("note", "更正", "words", words))
                .post("/articles/" + id + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of(), worker.ids("三十元"));

        unit.asReviewer()
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/articles/" + id + "/corrections/" + correction + "/review")
                .then()
                .statusCode(200);

        assertEquals(List.of(id), worker.ids("三十元"));
        assertEquals(List.of(), worker.ids("二十元"));
    }

    @Test
    void allOfALongArticleIsFoundAndItOnlyOnce() {
        String body = ("这一段讲的是质量。" + "甲".repeat(1_000) + "\n\n").repeat(60) + "末尾说到榫卯。";
        String id = articles.published("长文", body);

        assertEquals(List.of(id), worker.ids("质量"));
        worker.search("榫卯").body("items.id", contains(id)).body("items[0].snippet", startsWith("…"));
    }

    @Test
    void whatWasThereBeforeTheIndexIsEnteredAsItIsNow() {
        String id = articles.published("旧文", "说到钣金");
        UUID uuid = UUID.fromString(id);
        QuarkusTransaction.requiringNew().run(() -> index.remove(SearchKind.ARTICLE, uuid));
        assertEquals(List.of(), worker.ids("钣金"));

        QuarkusTransaction.requiringNew().run(() -> search.enter(uuid));

        assertEquals(List.of(id), worker.ids("钣金"));
    }

    @Test
    void ofTwoEditsAtOnceTheIndexHoldsTheOneThatIsThere() {
        for (int round = 0; round < 5; round++) {
            String id = articles.draft("同改", "原样");
            String tag = articles.tag(id);
            List<String> wanted = List.of("改成刨床", "改成磨床", "改成钻床", "改成插床");

            List<Integer> answers =
                    Together.run(4, i -> articles.change(id, tag, "{\"body\":\"" + wanted.get(i) + "\"}")
                            .statusCode());

            String body = unit.asEditor().get("/articles/" + id).path("body");
            assertEquals(1, answers.stream().filter(status -> status == 200).count());
            assertTrue(Set.of(200, 412).containsAll(new HashSet<>(answers)), answers.toString());
            for (String words : wanted) {
                List<String> found = worker.worked("/articles", words.substring(2));
                assertEquals(words.equals(body), found.contains(id), words);
            }
            articles.change(id, articles.tag(id), "{\"body\":\"完\"}").then().statusCode(200);
        }
    }
}
