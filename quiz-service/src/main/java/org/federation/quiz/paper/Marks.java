package org.federation.quiz.paper;

import java.math.BigDecimal;
import java.util.Map;
import org.federation.quiz.bank.Choice;

/**
 * What a paper earned.
 *
 * @param score points earned, to two decimals
 * @param correct number of questions answered wholly right
 */
public record Marks(BigDecimal score, int correct) {

    /** Marks the answers, by slot; an unanswered slot earns nothing. */
    public static Marks of(SealedForm form, Map<Integer, Choice> answers, MultipleScoring scoring) {
        BigDecimal score = BigDecimal.ZERO;
        int correct = 0;
        for (SealedItem item : form.items()) {
            Choice choice = answers.getOrDefault(item.slot(), Choice.NONE);
            score = score.add(scoring.points(item, choice));
            correct += choice.equals(item.answer()) ? 1 : 0;
        }
        return new Marks(score, correct);
    }
}
