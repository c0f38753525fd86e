package org.federation.quiz.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;

class ScoringPropertiesTest {

    private static Choice chosen(SealedItem item, int mask) {
        List<String> keys = item.options().stream().map(Option::key).toList();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if ((mask >> i & 1) == 1) {
                chosen.add(keys.get(i));
            }
        }
        return new Choice(chosen);
    }

    @Property
    void pointsLieBetweenZeroAndFullAndOnlyTheKeyEarnsAll(
            @ForAll @IntRange(min = 2, max = 10) int options,
            @ForAll @IntRange(min = 1, max = 10) int right,
            @ForAll @IntRange(min = 1, max = 100) int points,
            @ForAll @IntRange(min = 0, max = 1023) int mask,
            @ForAll MultipleScoring scoring) {
        Assume.that(right <= options);
        SealedItem item = Bank.item(QuestionKind.MULTIPLE, options, right, points);
        Choice choice = chosen(item, mask);
        BigDecimal earned = scoring.points(item, choice);
        BigDecimal full = BigDecimal.valueOf(points);
        assertTrue(earned.signum() >= 0 && earned.compareTo(full) <= 0);
        assertEquals(choice.equals(item.answer()), earned.compareTo(full) == 0);
    }

    @Property
    void aWrongOptionForfeitsAll(
            @ForAll @IntRange(min = 3, max = 10) int options,
            @ForAll @IntRange(min = 1, max = 1023) int mask,
            @ForAll MultipleScoring scoring) {
        SealedItem item = Bank.item(QuestionKind.MULTIPLE, options, options - 1, 10);
        Choice choice = chosen(item, mask | (1 << (options - 1)));
        assertEquals(0, scoring.points(item, choice).signum());
    }

    @Property
    void oneMoreRightOptionNeverEarnsLess(
            @ForAll @IntRange(min = 2, max = 10) int right,
            @ForAll @IntRange(min = 0, max = 1023) int mask,
            @ForAll @IntRange(min = 0, max = 9) int more) {
        Assume.that(more < right);
        SealedItem item = Bank.item(QuestionKind.MULTIPLE, right, right, 7);
        BigDecimal fewer = MultipleScoring.PARTIAL.points(item, chosen(item, mask));
        BigDecimal several = MultipleScoring.PARTIAL.points(item, chosen(item, mask | 1 << more));
        assertTrue(several.compareTo(fewer) >= 0);
    }

    @Property
    void kindsWithOneRightOptionKnowNoParts(
            @ForAll @IntRange(min = 0, max = 15) int mask, @ForAll MultipleScoring scoring) {
        SealedItem item = Bank.item(QuestionKind.SINGLE, 4, 1, 10);
        BigDecimal earned = scoring.points(item, chosen(item, mask));
        assertTrue(Set.of(0, 10).contains(earned.intValueExact()));
    }

    @Example
    void aShareIsRoundedDownToTwoDecimals() {
        SealedItem item = Bank.item(QuestionKind.MULTIPLE, 4, 3, 10);
        assertEquals(new BigDecimal("6.66"), MultipleScoring.PARTIAL.points(item, new Choice(List.of("A", "B"))));
    }

    @Example
    void nothingChosenEarnsNothing() {
        SealedItem item = Bank.item(QuestionKind.MULTIPLE, 4, 3, 10);
        assertEquals(0, MultipleScoring.PARTIAL.points(item, Choice.NONE).signum());
    }
}
