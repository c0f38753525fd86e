package org.federation.learning.search;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.learning.search.SearchDocument.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hit shows of the text it was found in. */
@QuarkusTest
class MarkedHitsTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
    }

    @Test
    void aHitByItsNamesShowsThem() {
        found.article("末班车", "平稳起步的三个要领", "郑守正", "安全行车百万公里");

        found.search("行车")
                .body("items[0].title", equalTo("末班车"))
                .body("items[0].snippet", equalTo("郑守正 · 安全行车百万公里"))
                .body("items[0].snippetMarks", equalTo(List.of(Map.of("from", 8, "to", 10))));
        found.search("要领").body("items[0].snippet", equalTo("平稳起步的三个要领"));
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
    void anAnswerShowsTheLectureItStandsBelowAndIsFoundByItsOwnWords() {
        UUID lecture = UUID.randomUUID();
        String answer = found.put(
                SearchKind.ANSWER,
                new SearchDocument(
                        "叉车的班前检查",
                        List.of(),
                        "轮胎气压每班都要看。",
                        List.of(),
                        new OrgPath(found.unit.org),
                        Found.LONG_AGO,
                        "und",
                        lecture));

        found.search("气压")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("answer"))
                .body("items[0].id", equalTo(answer))
                .body("items[0].lectureId", equalTo(lecture.toString()))
                .body("items[0].title", equalTo("叉车的班前检查"));
        found.search("叉车").body("items", empty());
        assertEquals(List.of(), found.suggestions("叉车"));
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        String title = "<b>安全</b>";
        String body = "<script>alert('安全')</script> & \"安全\"";
        found.article(title, body);

        found.search("安全")
                .body("items[0].title", equalTo(title))
                .body("items[0].titleMarks", equalTo(List.of(Map.of("from", 3, "to", 5))))
                .body("items[0].snippet", equalTo(body))
                .body(
                        "items[0].snippetMarks",
                        equalTo(List.of(Map.of("from", 15, "to", 17), Map.of("from", 32, "to", 34))));
    }
}
