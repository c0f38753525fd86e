package org.federation.learning.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.Finder;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Official answers are found as long as they are out, and the lecture is. */
@QuarkusTest
class SearchableAnswersTest {

    private static Discussion talk;

    private final UUID officeId = UUID.randomUUID();
    private Finder worker;
    private Tokens office;
    private String question;

    @Inject
    SearchIndex index;

    @Inject
    SearchableAnswers search;

    /** Below one lecture: its film takes longer than all else. */
    @BeforeEach
    void aQuestion() {
        talk = talk == null ? Discussion.fresh() : talk;
        worker = new Finder(talk.unit);
        office = talk.reviewer().id(officeId);
        question = talk.write(talk.worker("王师傅"), Discussion.words("问一下高温津贴")).path("id");
    }

    @Test
    void anAnswerIsFoundWithItsLectureAndTheQuestionIsNot() {
        String answer = answer("每年六月起发放降温补贴。");
        talk.reply(talk.worker("李师傅"), question, Discussion.words("我也想问降温补贴"))
                .then()
                .statusCode(201);

        worker.search("降温补贴")
                .body("items.id", contains(answer))
                .body("items[0].kind", equalTo("answer"))
                .body("items[0].lectureId", equalTo(talk.lecture))
                .body("items[0].title", equalTo("大家谈"))
                .body("items[0].snippet", equalTo("每年六月起发放降温补贴。"));
        assertEquals(List.of(), worker.ids("高温津贴"));
        assertEquals(List.of(), new Finder(Content.unit()).ids("降温补贴"));
        assertEquals(List.of(answer), new Finder(talk.unit.below("x")).ids("降温补贴"));
    }

    @Test
    void whatItsAuthorChangesIsFoundByItsNewWords() {
        String answer = answer("食堂十一点开门。");

        talk.edit(office, answer, "班车七点发车。").then().statusCode(200);

        assertEquals(List.of(answer), worker.ids("班车"));
        assertEquals(List.of(), worker.ids("食堂"));
    }

    @Test
    void whatIsTakenBackByItsAuthorIsNotFound() {
        String answer = answer("夜班可以调休。");
        assertEquals(List.of(answer), worker.ids("调休"));

        talk.unit.as(office).delete("/comments/" + answer).then().statusCode(204);

        assertEquals(List.of(), worker.ids("调休"));
    }

    @Test
    void whatAReviewerHidesIsNotFoundUntilItIsOutAgain() {
        String answer = answer("工伤认定三十日内申请。");

        talk.decide(talk.reviewer(), answer, "hide").then().statusCode(200);
        assertEquals(List.of(), worker.ids("工伤认定"));

        talk.decide(talk.reviewer(), answer, "publish").then().statusCode(200);
        assertEquals(List.of(answer), worker.ids("工伤认定"));
    }

    @Test
    void whatBelongsToALectureGoesAndComesBackWithIt() {
        String answer = answer("年休假按工龄计算。");

        withdraw().then().statusCode(200);
        assertEquals(List.of(), worker.ids("年休假"));
        QuarkusTransaction.requiringNew().run(() -> search.enter(UUID.fromString(answer)));
        assertEquals(List.of(), worker.ids("年休假"));

        talk.unit.publish(talk.lecture).then().statusCode(200);
        assertEquals(List.of(answer), worker.ids("年休假"));
    }

    @Test
    void whatWasThereBeforeTheIndexIsEnteredAsItIsNow() {
        String answer = answer("女工特殊保护。");
        QuarkusTransaction.requiringNew().run(() -> index.remove(SearchKind.ANSWER, UUID.fromString(answer)));
        assertEquals(List.of(), worker.ids("特殊保护"));

        QuarkusTransaction.requiringNew().run(() -> search.enter(UUID.fromString(answer)));

        assertEquals(List.of(answer), worker.ids("特殊保护"));
    }

    @Test
    void wordsOfWhoeverIsErasedAreNotFound() {
        String answer = answer("社保断缴可以补缴。");
        assertEquals(List.of(answer), worker.ids("断缴"));

        talk.unit
                .as(office)
                .header("Confirm-Erasure", officeId)
                .delete("/me")
                .then()
                .statusCode(204);

        assertEquals(List.of(), worker.ids("断缴"));
    }

    @Test
    void noAnswerIsFoundBelowALectureThatIsWithdrawnAtTheSameTime() {
        for (int round = 0; round < 6; round++) {
            String words = "同时第" + "甲乙丙丁戊己".charAt(round) + "回";
            String asked = question;

            List<Integer> statuses = Together.run(
                    2,
                    i -> i == 0
                            ? withdraw().statusCode()
                            : talk.answer(office, asked, words + "答复").statusCode());

            assertEquals(200, statuses.get(0));
            assertEquals(List.of(), worker.ids(words), () -> "found although withdrawn, " + statuses);
            talk.unit.publish(talk.lecture).then().statusCode(200);
            assertEquals(statuses.get(1) == 201 ? 1 : 0, worker.ids(words).size(), statuses::toString);
        }
    }

    private String answer(String text) {
        return talk.answer(office, question, text)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response withdraw() {
        return talk.unit
                .asReviewer()
                .header("If-Match", talk.unit.tag(talk.lecture))
                .delete("/lectures/" + talk.lecture + "/publication");
    }
}
