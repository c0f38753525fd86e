package org.federation.learning.search;

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
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order what is found comes, page by page. */
@QuarkusTest
class RankingTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
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
    void noLectureFillsThePage() {
        SearchDocument passage = found.document("讲座", "质量", List.of());
        found.put(SearchKind.TRANSCRIPT, passage, passage, passage, passage, passage);
        String other = found.put(SearchKind.TRANSCRIPT, passage);

        List<String> ids = found.ids("质量");

        assertEquals(4, ids.size());
        assertTrue(ids.contains(other));
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndRepetition() {
        for (int i = 0; i < 7; i++) {
            found.article("巡检" + "巡检".repeat(i % 3), "第" + i + "次");
        }

        List<String> all = pages("巡检", 2);

        assertEquals(7, all.size());
        assertEquals(new HashSet<>(found.ids("巡检")), new HashSet<>(all));
    }

    @Test
    void aLongArticleIsFoundOnce() {
        SearchDocument part = found.document("质量手册", "质量", List.of());
        String id = found.put(SearchKind.ARTICLE, part, part, part);

        assertEquals(List.of(id), found.ids("质量"));
        assertEquals(List.of("质量手册"), found.suggestions("质量"));
    }

    @Test
    void whatIsEquallyGoodOfOneThingIsOnOnePageOrTheNext() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            index.put(SearchKind.ARTICLE, id, List.of(found.document("", "点检", List.of())));
            index.put(SearchKind.ANSWER, id, List.of(found.below(UUID.randomUUID(), "点检")));
        });

        assertEquals(List.of(id.toString(), id.toString()), pages("点检", 1));
    }

    /** Ids on all pages of this size. */
    private List<String> pages(String query, int size) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = found.unit.asWorker().queryParam("q", query).queryParam("limit", size);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }
}
