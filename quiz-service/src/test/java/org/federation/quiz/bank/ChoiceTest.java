package org.federation.quiz.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.federation.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void orderAndRepetitionDoNotMatter() {
        assertEquals(
                Choice.read(QuestionKind.MULTIPLE, List.of("A", "C")),
                Choice.read(QuestionKind.MULTIPLE, List.of("C", "A", "C")));
    }

    @Test
    void aBooleanIsAnAnswerToTrueFalseOnly() {
        assertEquals(new Choice(List.of("true")), Choice.read(QuestionKind.TRUE_FALSE, true));
        assertThrows(Problem.class, () -> Choice.read(QuestionKind.SINGLE, true));
    }

    @Test
    void aListOfOneIsReadAsTheOne() {
        assertEquals(Choice.read(QuestionKind.SINGLE, "B"), Choice.read(QuestionKind.SINGLE, List.of("B")));
    }

    @Test
    void twoKeysAreNoSingleChoice() {
        assertThrows(Problem.class, () -> Choice.read(QuestionKind.SINGLE, List.of("A", "B")));
    }

    @Test
    void numbersAndObjectsAreNoAnswers() {
        assertThrows(Problem.class, () -> Choice.read(QuestionKind.SINGLE, 1));
        assertThrows(Problem.class, () -> Choice.read(QuestionKind.MULTIPLE, List.of(1)));
        assertThrows(Problem.class, () -> Choice.read(QuestionKind.MULTIPLE, Map.of("A", true)));
    }

    @Test
    void nothingIsShownAsNull() {
        assertEquals(Choice.NONE, Choice.read(QuestionKind.SINGLE, null));
        assertNull(Choice.NONE.shownFor(QuestionKind.MULTIPLE));
    }

    @Test
    void theStoredFormIsReadBack() {
        Choice choice = new Choice(List.of("A", "C"));
        assertEquals(choice, Choice.parse(choice.format()));
        assertEquals(Choice.NONE, Choice.parse(Choice.NONE.format()));
    }
}
