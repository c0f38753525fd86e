package org.federation.quiz.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.federation.kit.problem.Problem;
import org.federation.quiz.bank.ApprovedQuestion;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;
import org.junit.jupiter.api.Test;

class FormPressTest {

    private final FormPress press = new FormPress(new Random(42));
    private final List<BlueprintRow> blueprint = List.of(new BlueprintRow(null, null, null, 6, 5));
    private final List<ApprovedQuestion> pool = Stream.of(QuestionKind.values())
            .flatMap(kind -> Stream.of(Bank.question("law", kind, 1), Bank.question("law", kind, 2)))
            .toList();

    @Test
    void slotsAreNumberedFromOne() {
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                press.draw(blueprint, pool, true).stream().map(SealedItem::slot).toList());
    }

    @Test
    void shuffledOptionsAreLetteredAnewAndTheKeyFollowsThem() {
        for (SealedItem item : press.draw(blueprint, pool, true)) {
            if (item.kind() == QuestionKind.TRUE_FALSE) {
                assertEquals(List.of("true"), item.answer().keys());
                continue;
            }
            assertEquals(
                    List.of("A", "B", "C", "D"),
                    item.options().stream().map(Option::key).toList());
            List<String> right = IntStream.range(0, 4)
                    .filter(place -> item.answer()
                            .keys()
                            .contains(item.options().get(place).key()))
                    .mapToObj(place -> item.origins().get(place))
                    .sorted()
                    .toList();
            assertEquals(item.kind() == QuestionKind.SINGLE ? List.of("A") : List.of("A", "C"), right);
            for (int place = 0; place < 4; place++) {
                assertEquals(
                        "says " + item.origins().get(place),
                        item.options().get(place).text());
            }
        }
    }

    @Test
    void withoutShufflingOptionsStandAsWritten() {
        List<BlueprintRow> singles = List.of(new BlueprintRow(null, QuestionKind.SINGLE, null, 2, 5));
        for (SealedItem item : press.draw(singles, pool, false)) {
            assertEquals(List.of("A", "B", "C", "D"), item.origins());
            assertEquals(new Choice(List.of("A")), item.answer());
        }
    }

    @Test
    void withoutShufflingEveryFormHasTheQuestionsInTheSameOrder() {
        Set<List<UUID>> orders = questionOrders(false);
        assertEquals(1, orders.size());
        List<UUID> order = orders.iterator().next();
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void shufflingGivesFormsOrdersOfTheirOwn() {
        assertTrue(questionOrders(true).size() > 1);
    }

    private Set<List<UUID>> questionOrders(boolean shuffle) {
        return Stream.generate(() -> press.draw(blueprint, pool, shuffle))
                .limit(20)
                .map(paper -> paper.stream().map(SealedItem::questionId).toList())
                .collect(Collectors.toSet());
    }

    @Test
    void shufflingGivesOptionsEveryOrder() {
        List<BlueprintRow> single = List.of(new BlueprintRow(null, QuestionKind.SINGLE, 1, 1, 5));
        Set<List<String>> orders = Stream.generate(() -> press.draw(single, pool, true))
                .limit(500)
                .map(paper -> paper.get(0).origins())
                .collect(Collectors.toSet());
        assertEquals(24, orders.size());
    }

    @Test
    void aBankTooSmallIsTold() {
        List<BlueprintRow> large = List.of(new BlueprintRow("law", QuestionKind.SINGLE, null, 3, 5));
        Problem problem = assertThrows(Problem.class, () -> press.draw(large, pool, true));
        assertEquals(422, problem.status());
        assertEquals(
                List.of(new Shortage(1, "law", QuestionKind.SINGLE, null, 3, 1)),
                problem.members().get("lacking"));
    }
}
