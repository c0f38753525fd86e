package org.federation.learning.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers say against a comment, and authors against a decision. */
@QuarkusTest
class ReportsAndAppealsTest {

    private Discussion talk;
    private final UUID wangId = UUID.randomUUID();
    private Tokens wang;
    private Tokens li;
    private Tokens reviewer;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        wang = talk.worker("王师傅").id(wangId);
        li = talk.worker("李师傅");
        reviewer = talk.reviewer();
    }

    @Test
    void readersReportACommentOnceAndEnoughOfThemHideIt() {
        String id = talk.out(wang);
        int before = talk.count("comments");
        talk.report(li, id).then().statusCode(201);
        talk.report(li, id).then().statusCode(409).body("type", endsWith(":reported-already"));
        talk.report(wang, id).then().statusCode(409).body("type", endsWith(":own-comment-report"));
        queue(reviewer, "reported").then().body("items.id", hasItem(id));
        talk.get(li, id).then().statusCode(200);

        Together.run(2, i -> talk.report(talk.worker("工友" + i), id).statusCode());

        talk.get(li, id).then().statusCode(404);
        talk.get(wang, id).then().body("state", equalTo("reported"));
        assertEquals(before - 1, talk.count("comments"));
        talk.unit
                .as(reviewer)
                .get("/moderation/comments/" + id)
                .then()
                .body("reports", hasSize(3))
                .body("reports[0].reason", equalTo("广告"))
                .body("decisions.decision", contains("reported"));
    }

    @Test
    void whatAReviewerHasLetOutIsNotHiddenByReportsAgain() {
        String id = talk.out(wang);
        for (int i = 0; i < 3; i++) {
            talk.report(talk.worker("工友" + i), id).then().statusCode(201);
        }
        talk.decide(reviewer, id, "publish").then().statusCode(200).body("reports", hasSize(0));
        queue(reviewer, "reported").then().body("items.id", not(hasItem(id)));

        for (int i = 0; i < 4; i++) {
            talk.report(talk.worker("又一位" + i), id).then().statusCode(201);
        }

        talk.get(li, id).then().statusCode(200);
        queue(reviewer, "reported").then().body("items.id", hasItem(id));
    }

    @Test
    void anAppealIsMadeOnceAndDecidedBySomeoneElse() {
        String id = talk.pending(wang);
        talk.appeal(wang, id).then().statusCode(409).body("type", endsWith(":nothing-to-appeal"));
        talk.decide(reviewer, id, "refuse").then().statusCode(200);

        talk.appeal(li, id).then().statusCode(404);
        talk.appeal(wang, id).then().statusCode(200).body("appeal", equalTo("open"));

        talk.appeal(wang, id).then().statusCode(409).body("type", endsWith(":appealed-already"));
        queue(reviewer, "appealed").then().body("items.find { it.id == '" + id + "' }.decidedByMe", equalTo(true));
        talk.decide(reviewer, id, "publish").then().statusCode(403).body("type", endsWith(":own-decision"));
        talk.decide(talk.reviewer(), id, "publish")
                .then()
                .statusCode(200)
                .body("decisions.onAppeal", contains(false, false, true));
        talk.get(li, id).then().statusCode(200);
        talk.get(wang, id).then().body("appeal", equalTo("decided"));
    }

    @Test
    void anAppealCanBeTurnedDownAndThatIsTheEndOfIt() {
        String id = talk.out(wang);
        talk.decide(reviewer, id, "hide").then().statusCode(200);
        talk.appeal(wang, id).then().statusCode(200);

        talk.decide(talk.reviewer(), id, "hide").then().statusCode(200).body("state", equalTo("hidden"));

        talk.get(wang, id).then().body("appeal", equalTo("decided")).body("state", equalTo("hidden"));
        talk.appeal(wang, id).then().statusCode(409);
        queue(reviewer, "appealed").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whatWaitsIsCounted() {
        Discussion fresh = Discussion.fresh();
        Tokens theirs = fresh.reviewer();
        fresh.pending(fresh.worker("甲"));
        String second = fresh.pending(fresh.worker("乙"));
        String refused = fresh.pending(fresh.worker("丙").id(wangId));
        fresh.decide(theirs, refused, "refuse");
        fresh.appeal(fresh.worker("丙").id(wangId), refused);
        fresh.report(fresh.worker("丁"), fresh.out(fresh.worker("戊")));

        fresh.unit
                .as(theirs)
                .get("/moderation/comments/counts")
                .then()
                .statusCode(200)
                .body("pending", equalTo(2))
                .body("reported", equalTo(1))
                .body("appealed", equalTo(1));
        fresh.unit
                .as(theirs)
                .queryParam("limit", 1)
                .queryParam(
                        "cursor",
                        fresh.unit
                                .as(theirs)
                                .queryParam("limit", 1)
                                .get("/moderation/comments")
                                .<String>path("next"))
                .get("/moderation/comments")
                .then()
                .body("items.id", contains(second))
                .body("next", nullValue());
    }

    private Response queue(Tokens person, String state) {
        return talk.unit
                .as(person)
                .queryParam("state", state)
                .queryParam("limit", 100)
                .get("/moderation/comments");
    }
}
