package org.federation.quiz.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.federation.quiz.bank.ApprovedQuestion;
import org.federation.quiz.bank.QuestionKind;

class PaperDrawingPropertiesTest {

    @Provide
    Arbitrary<ApprovedQuestion> questions() {
        return Combinators.combine(
                        Arbitraries.of("law", "safety", "craft"),
                        Arbitraries.of(QuestionKind.class),
                        Arbitraries.integers().between(1, 2))
                .as(Bank::question);
    }

    @Provide
    Arbitrary<BlueprintRow> rows() {
        return Combinators.combine(
                        Arbitraries.of("law", "safety", "craft").injectNull(0.5),
                        Arbitraries.of(QuestionKind.class).injectNull(0.5),
                        Arbitraries.integers().between(1, 2).injectNull(0.5),
                        Arbitraries.integers().between(1, 4))
                .as((category, kind, difficulty, count) -> new BlueprintRow(category, kind, difficulty, count, 1));
    }

    @Property
    void everyQuestionFitsItsRowAndStandsOnce(
            @ForAll("questions0to20") List<ApprovedQuestion> pool,
            @ForAll("rows1to4") List<BlueprintRow> blueprint,
            @ForAll Random random) {
        PaperDrawing drawing = new PaperDrawing(blueprint, pool, random);
        Set<UUID> seen = new HashSet<>();
        int missing = drawing.shortages().stream().mapToInt(Shortage::missing).sum();
        int wanted = blueprint.stream().mapToInt(BlueprintRow::count).sum();
        for (int row = 0; row < blueprint.size(); row++) {
            for (ApprovedQuestion question : drawing.questionsOf(row)) {
                assertTrue(blueprint.get(row).fits(question));
                assertTrue(seen.add(question.id()));
            }
        }
        assertEquals(wanted - missing, seen.size());
    }

    /** By the deficiency form of Hall's theorem: as much is missing as the worst set of rows lacks. */
    @Property
    void noMoreIsMissingThanMust(
            @ForAll("questions0to20") List<ApprovedQuestion> pool,
            @ForAll("rows1to4") List<BlueprintRow> blueprint,
            @ForAll Random random) {
        int worst = 0;
        for (int set = 1; set < 1 << blueprint.size(); set++) {
            List<BlueprintRow> rows = new ArrayList<>();
            for (int row = 0; row < blueprint.size(); row++) {
                if ((set >> row & 1) == 1) {
                    rows.add(blueprint.get(row));
                }
            }
            int wanted = rows.stream().mapToInt(BlueprintRow::count).sum();
            int there = (int) pool.stream()
                    .filter(question -> rows.stream().anyMatch(row -> row.fits(question)))
                    .count();
            worst = Math.max(worst, wanted - there);
        }
        PaperDrawing drawing = new PaperDrawing(blueprint, pool, random);
        assertEquals(
                worst, drawing.shortages().stream().mapToInt(Shortage::missing).sum());
    }

    @Provide
    Arbitrary<List<ApprovedQuestion>> questions0to20() {
        return questions().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<BlueprintRow>> rows1to4() {
        return rows().list().ofMinSize(1).ofMaxSize(4);
    }

    @Example
    void aShortageNamesItsRow() {
        List<BlueprintRow> blueprint = List.of(
                new BlueprintRow("law", null, null, 1, 1), new BlueprintRow("craft", QuestionKind.SINGLE, 2, 3, 1));
        List<ApprovedQuestion> pool =
                List.of(Bank.question("law", QuestionKind.SINGLE, 1), Bank.question("craft", QuestionKind.SINGLE, 2));
        assertEquals(
                List.of(new Shortage(2, "craft", QuestionKind.SINGLE, 2, 3, 2)),
                new PaperDrawing(blueprint, pool, new Random(1)).shortages());
    }

    /** Every question has the same chance, so that many forms use the whole bank. */
    @Example
    void allQuestionsComeToPass() {
        List<ApprovedQuestion> pool = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pool.add(Bank.question("law", QuestionKind.SINGLE, 1));
        }
        Random random = new Random(7);
        Set<UUID> drawn = new HashSet<>();
        for (int form = 0; form < 50; form++) {
            new PaperDrawing(List.of(new BlueprintRow("law", null, null, 5, 1)), pool, random)
                    .questionsOf(0)
                    .forEach(question -> drawn.add(question.id()));
        }
        assertEquals(20, drawn.size());
    }
}
