package org.federation.learning.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds what, where and when. */
@QuarkusTest
class SearchAreaTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
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
    void whatIsNotOutIsNotFound() {
        OrgPath org = new OrgPath(found.unit.org);
        found.put(SearchKind.ARTICLE, new SearchDocument("草稿", List.of("草稿"), "", List.of(), org, null, "und"));

        assertEquals(List.of(), found.ids("草稿"));
        assertEquals(List.of(), found.suggestions("草稿"));
    }

    @Test
    void aZoneHasItsLecturesWithWhatIsSaidInThemAndAnsweredBelow() {
        String in = found.unit.draft("甲");
        String out = found.unit.draft("乙");
        String later = found.unit.draft("丙");
        for (String lecture : List.of(in, out, later)) {
            UUID id = UUID.fromString(lecture);
            QuarkusTransaction.requiringNew().run(() -> {
                index.put(SearchKind.LECTURE, id, List.of(found.document("巡检", "", List.of())));
                index.put(SearchKind.TRANSCRIPT, id, List.of(found.document("甲", "巡检", List.of())));
                index.put(SearchKind.ANSWER, id, List.of(found.below(id, "巡检")));
            });
        }
        String zone = found.unit.zone();
        found.unit.arrangeEntries(
                zone,
                "micro-class",
                List.of(
                        Map.of("kind", "lecture", "id", in),
                        Map.of("kind", "lecture", "id", later, "from", "2999-01-01T00:00:00Z")));

        assertEquals(9, found.ids("巡检").size());
        inZone(zone)
                .body("items.lectureId", equalTo(List.of(in, in, in)))
                .body("items.kind", containsInAnyOrder("lecture", "transcript", "answer"));
        inZone("nowhere").body("items", empty());
        String otherUnits = Content.unit().zone();
        inZone(otherUnits).body("items", empty());
    }

    private ValidatableResponse inZone(String zone) {
        return found.unit
                .asWorker()
                .queryParam("q", "巡检")
                .queryParam("zone", zone)
                .get("/search")
                .then()
                .statusCode(200);
    }
}
