package org.federation.learning.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.search.SearchDocument.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
    }

    @ParameterizedTest
    @CsvSource({
        "安全生产月里的班组长, 安全",
        "安全生产月里的班组长, 班组",
        "安全生产月里的班组长, 长",
        "安全生产月里的班组长, 组长安全",
        "CNC机床的夹具, CNC机床",
        "ＣＮＣ机床的夹具, cnc",
        "CNC机床的夹具, ＣＮＣ 機床",
        "臺灣同胞的勞動權益, 台湾劳动权益",
        "台湾同胞的劳动权益, 勞動權益",
        "安全生产, aqsc",
        "安全生产, anquansheng",
        "新来的人先学安全生产, aqsc",
        "CNC机床的夹具, cncjc",
        "重庆的夜班, chongqing",
        "Machines at work, machine",
        "李强师傅讲钳工, 李强",
        "王师傅讲安全帽, 王师傅 安全帽",
        "职工拖欠工资怎么办, 拖欠工资怎么办？",
        "𠮷野家的安全, 𠮷野",
    })
    void isFoundBy(String title, String query) {
        String id = found.article(title, "");
        found.article("别的事情", "与此无关 other");

        assertEquals(List.of(id), found.ids(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"全安", "aqsd", "李刚", "工会"})
    void isNotFoundByWhatIsNotThere(String query) {
        found.article("安全生产月里的班组长", "李强讲手动工具。");

        assertEquals(List.of(), found.ids(query));
    }

    @Test
    void titlesComeBeforeNamesAndNamesBeforeTexts() {
        String text = found.article("一", "这里说的是焊接");
        String name = found.article("二", "无", "焊接");
        String title = found.article("焊接", "无");

        assertEquals(List.of(title, name, text), found.ids("焊接"));
    }

    @Test
    void whatIsThereInOnePieceComesBeforeWhatIsThereInPieces() {
        found.article("甲", "机床要保养，工人讲安全。");
        String together = found.article("乙", "大家都要懂的机床安全，不只是工人。");

        assertEquals(together, found.ids("机床安全").get(0));
        assertEquals(2, found.ids("机床安全").size());
    }

    @Test
    void aWordComesBeforeTheSameCharactersAcrossTwo() {
        String across = found.article("甲", "手工会议");
        String word = found.article("乙", "工会法律");

        assertEquals(List.of(word, across), found.ids("工会"));
    }

    @Test
    void ofEqualsTheNewestComesFirst() {
        OrgPath org = new OrgPath(found.unit.org);
        List<String> ids = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            Instant at = Found.LONG_AGO.plusSeconds(day * 86_400L);
            ids.add(
                    0,
                    found.put(
                            SearchKind.ARTICLE, new SearchDocument("叉车", List.of(), "", List.of(), org, at, "zh-CN")));
        }

        assertEquals(ids, found.ids("叉车"));
    }

    @Test
    void whatIsSaidIsFoundAtItsSecond() {
        String body = "先检查电源。再戴上护目镜，最后启动砂轮机。";
        SearchDocument passage = new SearchDocument(
                "砂轮机的一天",
                List.of("李强"),
                body,
                List.of(new Moment(0, 61), new Moment(6, 64), new Moment(13, 68)),
                new OrgPath(found.unit.org),
                Found.LONG_AGO,
                "zh-CN");
        String lecture = found.put(SearchKind.TRANSCRIPT, passage);

        found.search("护目镜")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("transcript"))
                .body("items[0].id", equalTo(lecture))
                .body("items[0].title", equalTo("砂轮机的一天"))
                .body("items[0].atSeconds", equalTo(64))
                .body("items[0].snippet", equalTo(body))
                .body("items[0].snippetMarks", equalTo(List.of(Map.of("from", 9, "to", 12))));
        found.search("启动").body("items[0].atSeconds", equalTo(68));
        // By its title and its names the lecture itself is found, not each of its passages.
        found.search("李强").body("items", empty());
    }

    @Test
    void noLectureFillsThePage() {
        SearchDocument passage = found.document("讲座", "质量", List.of());
        found.put(SearchKind.TRANSCRIPT, passage, passage, passage, passage, passage);
        String other = found.put(SearchKind.TRANSCRIPT, passage);

        List<String> ids = found.ids("质量");

        assertEquals(4, ids.size());
        assertTrue(ids.contains(other));
    }

    @Test
    void whatWasAskedForIsMarkedAsItIsWritten() {
        found.article("勞動者的ＣＮＣ", "甲".repeat(200) + "勞動合同" + "乙".repeat(200), "安全生产");

        found.search("劳动")
                .body("items[0].title", equalTo("勞動者的ＣＮＣ"))
                .body("items[0].titleMarks", equalTo(List.of(Map.of("from", 0, "to", 2))))
                .body("items[0].snippet", startsWith("…甲"))
                .body("items[0].snippet", endsWith("乙…"))
                .body("items[0].snippetMarks", equalTo(List.of(Map.of("from", 17, "to", 19))))
                .body("items[0].atSeconds", nullValue());
        found.search("ldz cnc")
                .body("items[0].titleMarks", equalTo(List.of(Map.of("from", 0, "to", 3), Map.of("from", 4, "to", 7))));
    }

    @Test
    void onlyTheKindsAskedForAreFound() {
        String article = found.article("质检", "");
        String lecture = found.put(SearchKind.LECTURE, found.document("质检", "", List.of()));

        found.unit
                .asWorker()
                .queryParam("q", "质检")
                .queryParam("kind", "lecture", "answer")
                .get("/search")
                .then()
                .body("items.id", contains(lecture))
                .body("items.kind", contains("lecture"));
        assertEquals(2, found.ids("质检").size());
        assertTrue(found.ids("质检").contains(article));
    }

    @Test
    void isFoundInTheUnitsBelowAndNowhereElse() {
        String id = found.article("只给本单位", "");

        String below = Tokens.person().org(found.unit.org + ".a.b").token();
        String above = Tokens.person().org("cn").token();
        String beside = Tokens.person().org(found.unit.org + "x").token();
        assertEquals(List.of(id), idsFor(below));
        assertEquals(List.of(), idsFor(above));
        assertEquals(List.of(), idsFor(beside));
    }

    private static List<String> idsFor(String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("q", "本单位")
                .get(Content.BASE + "/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void isFoundFromTheTimeItIsOut() {
        OrgPath org = new OrgPath(found.unit.org);
        Instant nextYear = Instant.parse("2999-01-01T00:00:00Z");
        found.put(SearchKind.LECTURE, new SearchDocument("预告", List.of("预告"), "", List.of(), org, nextYear, "zh-CN"));

        assertEquals(List.of(), found.ids("预告"));
        assertEquals(List.of(), found.suggestions("预告"));
    }

    @Test
    void whatIsRemovedOrReplacedIsNotFound() {
        UUID id = UUID.fromString(found.article("旧标题", "讲焊接"));
        SearchDocument fresh = found.document("新标题", "讲叉车", List.of());

        QuarkusTransaction.requiringNew().run(() -> index.put(SearchKind.ARTICLE, id, List.of(fresh)));
        assertEquals(List.of(), found.ids("焊接"));
        assertEquals(List.of(id.toString()), found.ids("叉车"));

        QuarkusTransaction.requiringNew().run(() -> index.remove(SearchKind.ARTICLE, id));
        assertEquals(List.of(), found.ids("叉车"));
    }

    @Test
    void whatIsNotPublishedAfterAllIsNotFound() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                index.put(SearchKind.ARTICLE, UUID.randomUUID(), List.of(found.document("没成", "", List.of())));
                throw new IllegalStateException("The publication fails");
            });
        } catch (IllegalStateException expected) {
            assertEquals(List.of(), found.ids("没成"));
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndRepetition() {
        for (int i = 0; i < 7; i++) {
            found.article("巡检" + "巡检".repeat(i % 3), "第" + i + "次");
        }

        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = found.unit.asWorker().queryParam("q", "巡检").queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertEquals(7, all.size());
        assertEquals(new HashSet<>(found.ids("巡检")), new HashSet<>(all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "！？。，、…… () & | ! <-> :* '",
                "😀👷🏽‍♀️",
                "'",
                "\\",
                "a' | b",
                "安全' & '生产",
                "!安全",
                "安全 <-> 生产",
                "安全:*A",
                "%",
                "_",
                "*",
                "?",
                "\u0000",
                "a\u0000b",
                "\ud800",
                "e\u0301",
                "ﷺ",
                "ʼ",
                "i:aq",
                "=安全",
                "的",
                "的的的的",
                " ",
                "١٢٣",
                "ﬁ㎏①",
                "𠮷",
                "\u3099",
                "a1",
                "かな"
            })
    void oddQueriesAreAnswered(String query) {
        found.article("安全生产", "e\u0301 ﬁ㎏① かな ١٢٣ '\\");

        found.search(query);
        found.suggestions(query);
    }

    @Test
    void whatIsTooLongOrUnknownIsRefused() {
        refused("q", "安".repeat(300));
        refused("q", "a".repeat(201));
        found.unit
                .asWorker()
                .queryParam("q", "安全")
                .queryParam("kind", "secret")
                .get("/search")
                .then()
                .statusCode(400);
        found.unit.asWorker().get("/search").then().statusCode(400);
        found.unit.asWorker().get("/search/suggestions").then().statusCode(400);
        found.unit
                .asWorker()
                .queryParam("q", "安全")
                .queryParam("cursor", "AAAA")
                .get("/search")
                .then()
                .statusCode(400);
    }

    private void refused(String name, String value) {
        found.unit.asWorker().queryParam(name, value).get("/search").then().statusCode(400);
        found.unit
                .asWorker()
                .queryParam(name, value)
                .get("/search/suggestions")
                .then()
                .statusCode(400);
    }

    @Test
    void theLongestQueryIsAnswered() {
        found.article("安全生产", "安全生产责任制");

        found.search("安全生产责任制".repeat(28));
        found.search("a b c d e f g h ".repeat(12));
    }

    @Test
    void theLongestTextIsTaken() {
        StringBuilder every = new StringBuilder();
        for (char character = '\u4e00';
                every.length() < 200_000;
                character = character == '\u9fa5' ? '\u4e00' : (char) (character + 1)) {
            every.append(character);
        }
        String id = found.article("长文", every.toString());

        assertEquals(List.of(id), found.ids("长文"));
        assertEquals(List.of(id), found.ids("一丁"));
    }

    @Test
    void topicsNamesAndTitlesAreSuggested() {
        String id = found.article("安全帽的戴法", "正文", "安全生产", "安学军");
        found.article("别的", "安全在正文里", "质量");

        assertEquals(List.of("安全生产", "安全帽的戴法"), found.suggestions("安全"));
        assertEquals(List.of("安学军"), found.suggestions("安学"));
        assertEquals(List.of("安全生产"), found.suggestions("aqs"));
        assertEquals(List.of("安全生产", "安全帽的戴法"), found.suggestions("anq"));
        found.unit
                .asWorker()
                .queryParam("q", "帽")
                .get("/search/suggestions")
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].kind", equalTo("article"))
                .body("items[0].marks", equalTo(List.of(Map.of("from", 2, "to", 3))));
    }
}
