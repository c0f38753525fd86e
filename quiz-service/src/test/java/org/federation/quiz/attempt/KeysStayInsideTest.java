package org.federation.quiz.attempt;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a participant can fetch before the reveal, searched for the key. */
@QuarkusTest
class KeysStayInsideTest {

    private final Unit unit = new Unit();
    private final String worker = unit.worker();

    @BeforeEach
    void fillBank() {
        unit.withBank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "after-close"})
    void nothingAParticipantFetchesTellsTheKey(String reveal) {
        String contest = unit.published(draft -> draft.put("reveal", reveal));
        List<Response> answers = whatIsFetchedWhileAnswering(contest);
        answers.addAll(whatIsFetchedAfterSubmitting(contest, answers.get(0).path("id")));
        answers.forEach(KeysStayInsideTest::assertTellsNoKey);
    }

    @Test
    void anOpenAttemptTellsNoKeyEvenIfASubmittedOneWould() {
        String contest = unit.published(draft -> draft.put("reveal", "after-submit"));
        whatIsFetchedWhileAnswering(contest).forEach(KeysStayInsideTest::assertTellsNoKey);
    }

    private static void assertTellsNoKey(Response answer) {
        String told = answer.headers() + answer.asString();
        assertFalse(told.contains(Unit.SECRET), told);
        assertFalse(told.contains("\"review\":["), told);
        for (String field : List.of("answer", "explanation", "source", "origins", "fraction", "questionId")) {
            assertFalse(told.contains("\"" + field + "\""), told);
        }
    }

    private List<Response> whatIsFetchedWhileAnswering(String contest) {
        List<Response> answers = new ArrayList<>();
        Response started = unit.start(worker, contest);
        String attempt = started.path("id");
        List<Map<String, Object>> items = started.path("items");
        answers.add(started);
        answers.add(unit.start(worker, contest));
        for (Map<String, Object> item : items) {
            int slot = (int) item.get("slot");
            answers.add(unit.save(worker, attempt, slot, Unit.rightAnswer(item), 1));
            answers.add(unit.save(worker, attempt, slot, "Z", 2));
            answers.add(unit.as(worker)
                    .body(List.of(Map.of("slot", slot, "value", Unit.rightAnswer(item), "sequence", 3)))
                    .patch("/attempts/{id}/answers", attempt));
        }
        answers.addAll(whatCanBeRead(contest, attempt));
        return answers;
    }

    private List<Response> whatIsFetchedAfterSubmitting(String contest, String attempt) {
        List<Response> answers = new ArrayList<>();
        answers.add(unit.submit(worker, attempt));
        answers.add(unit.submit(worker, attempt));
        answers.add(unit.start(worker, contest));
        answers.addAll(whatCanBeRead(contest, attempt));
        return answers;
    }

    private List<Response> whatCanBeRead(String contest, String attempt) {
        String question = unit.as(unit.editor).get("/questions").path("items[0].id");
        return Stream.of(
                        "/attempts/" + attempt,
                        "/attempts/" + attempt + "/answers",
                        "/attempts/" + attempt + "/submission",
                        "/me/attempts",
                        "/contests",
                        "/contests/" + contest,
                        "/contests/" + contest + "/leaderboard",
                        "/contests/" + contest + "/standings/me",
                        "/contests/" + contest + "/publication",
                        "/questions",
                        "/questions/" + question,
                        "/questions/" + question + "/versions",
                        "/audit-log")
                .map(path -> unit.as(worker).get(path))
                .toList();
    }
}
