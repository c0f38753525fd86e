package org.federation.quiz.attempt;

import java.util.Map;
import java.util.stream.Collectors;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.paper.Marks;
import org.federation.quiz.paper.SealedForm;

/** An attempt with its paper and what has been answered, by slot. */
record Sheet(Attempt attempt, SealedForm form, Map<Integer, SavedAnswer> answers) {

    Choice choice(int slot) {
        SavedAnswer saved = answers.get(slot);
        return saved == null ? Choice.NONE : saved.choice();
    }

    /** Sequence of the save held for the slot, 0 if there is none. */
    long sequence(int slot) {
        SavedAnswer saved = answers.get(slot);
        return saved == null ? 0 : saved.sequence();
    }

    Marks marks() {
        Map<Integer, Choice> choices =
                answers.values().stream().collect(Collectors.toMap(SavedAnswer::slot, SavedAnswer::choice));
        return Marks.of(form, choices, attempt.scoring());
    }

    Sheet with(Attempt graded) {
        return new Sheet(graded, form, answers);
    }

    /** Number of slots that have an answer. */
    int answered() {
        return (int) answers.values().stream()
                .filter(answer -> !answer.choice().isNone())
                .count();
    }
}
