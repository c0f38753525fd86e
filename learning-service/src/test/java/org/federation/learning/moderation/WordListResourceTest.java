package org.federation.learning.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WordListResourceTest {

    private final Content unit = Content.unit();
    private final Tokens national = Tokens.person().org("cn").roles("worker", "content-reviewer");

    private List<Map<String, Object>> before;

    @BeforeEach
    void remember() {
        before = unit.as(national).get("/moderation/words").path("words");
    }

    /** The list is everyone's, and so is left as it was. */
    @AfterEach
    void restore() {
        replace(national, "*", before).then().statusCode(200);
    }

    @Test
    void aListedWordIsInForceAtOnce() {
        attempt("这台螺旋藻机不错").then().statusCode(200).body("verdict", equalTo("clear"));

        replace(national, tag(), with(word("螺旋藻", "doubt", false)))
                .then()
                .statusCode(200)
                .body("words.word", hasItem("螺旋藻"))
                .body("mayChange", equalTo(true));

        attempt("这台螺旋藻机不错")
                .then()
                .body("verdict", equalTo("doubtful"))
                .body("findings.word", contains("螺旋藻"))
                .body("findings[0].start", equalTo(2))
                .body("findings[0].end", equalTo(5));
    }

    @Test
    void aListThatIsNotSavedCanBeTried() {
        unit.as(national)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "灵芝孢子粉", "words", List.of(word("灵芝孢子", "refuse", false))))
                .post("/moderation/trials")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("refused"));

        attempt("灵芝孢子粉").then().body("verdict", equalTo("clear"));
    }

    @Test
    void onlyTheRootUnitKeepsTheListThatAllReviewersRead() {
        Tokens local = Tokens.person().org(unit.org).roles("worker", "content-reviewer");

        unit.as(local).get("/moderation/words").then().statusCode(200).body("mayChange", equalTo(false));
        replace(local, "*", before).then().statusCode(403).body("type", endsWith(":words-of-the-root-unit"));
        unit.asWorker().get("/moderation/words").then().statusCode(403);
        unit.asEditor().get("/moderation/words").then().statusCode(403);
        unit.as(Tokens.person().org("cn").roles("platform-admin"))
                .get("/moderation/words")
                .then()
                .body("mayChange", equalTo(true));
    }

    @Test
    void nobodyReplacesWhatTheyHaveNotSeen() {
        String seen = tag();
        replace(national, seen, with(word("甲乙丙", "doubt", false))).then().statusCode(200);

        replace(national, seen, before).then().statusCode(412);

        unit.as(national)
                .contentType(ContentType.JSON)
                .body(Map.of("words", before))
                .put("/moderation/words")
                .then()
                .statusCode(428);
    }

    @Test
    void ofTwoEditorsAtOnceOneHasToLookAgain() {
        String seen = tag();

        List<Integer> answers =
                new ArrayList<>(Together.run(4, i -> replace(national, seen, with(word("同时" + i, "doubt", false)))
                        .statusCode()));

        Collections.sort(answers);
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @Test
    void aListHoldsEachWordOnceAndNoneThatIsEverywhere() {
        replace(national, "*", List.of(word("發票", "doubt", false), word("发票", "refuse", false)))
                .then()
                .statusCode(422)
                .body("type", endsWith(":word-twice"));
        replace(national, "*", List.of(word("a\u0301\u0301", "doubt", false)))
                .then()
                .statusCode(422)
                .body("type", endsWith(":word-too-short"));
        replace(national, "*", List.of(word("好", "doubt", false))).then().statusCode(400);
        replace(national, "*", List.of(word("x".repeat(31), "doubt", false)))
                .then()
                .statusCode(400);
        replace(national, "*", List.of(word("好词", "maybe", false))).then().statusCode(400);
        replace(national, "*", Collections.nCopies(5_001, word("好词", "doubt", false)))
                .then()
                .statusCode(400);
        unit.as(national).get("/moderation/words").then().body("words.word", not(hasItem("發票")));
    }

    @Test
    void theAuditLogTellsWhichWordsCameAndWent() {
        replace(national, "*", with(word("新来的词", "doubt", true))).then().statusCode(200);

        unit.as(Tokens.person().org("cn").roles("platform-admin"))
                .queryParam("action", "word-list.replace")
                .get("/audit-log")
                .then()
                .body("items[0].after.word", contains("新来的词"));
    }

    private String tag() {
        return unit.as(national).get("/moderation/words").header("ETag");
    }

    private Response replace(Tokens person, String tag, List<Map<String, Object>> words) {
        return unit.as(person)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("words", words))
                .put("/moderation/words");
    }

    private Response attempt(String text) {
        return unit.as(national)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/moderation/trials");
    }

    private List<Map<String, Object>> with(Map<String, Object> word) {
        List<Map<String, Object>> words = new ArrayList<>(before);
        words.add(word);
        return words;
    }

    private static Map<String, Object> word(String word, String kind, boolean homophones) {
        return Map.of("word", word, "kind", kind, "homophones", homophones);
    }
}
