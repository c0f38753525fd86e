package org.federation.quiz.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.federation.kit.problem.Problem;
import org.federation.quiz.bank.ApprovedQuestion;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;

/** Makes the papers of a contest: draws the questions, puts them and their options in order, letters the options. */
@ApplicationScoped
public class FormPress {

    private static final List<Option> VERDICTS = List.of(new Option("true", "正确"), new Option("false", "错误"));

    private final Random random;

    FormPress() {
        this(new SecureRandom());
    }

    FormPress(Random random) {
        this.random = random;
    }

    /**
     * Draws a paper.
     *
     * @param shuffle whether questions and options stand in random order, else in the blueprint's and the bank's
     * @throws Problem 422 {@code blueprint-unfillable} with the rows the pool cannot fill
     */
    public List<SealedItem> draw(List<BlueprintRow> blueprint, List<ApprovedQuestion> pool, boolean shuffle) {
        PaperDrawing drawing = new PaperDrawing(blueprint, pool, random);
        if (!drawing.shortages().isEmpty()) {
            throw unfillable(drawing.shortages());
        }
        List<Drawn> drawn = new ArrayList<>(IntStream.range(0, blueprint.size())
                .boxed()
                .flatMap(row -> drawing.questionsOf(row).stream()
                        .map(question -> new Drawn(question, blueprint.get(row).points())))
                .toList());
        if (shuffle) {
            Collections.shuffle(drawn, random);
        }
        return IntStream.range(0, drawn.size())
                .mapToObj(place -> sealed(place + 1, drawn.get(place), shuffle))
                .toList();
    }

    private record Drawn(ApprovedQuestion question, int points) {}

    private SealedItem sealed(int slot, Drawn drawn, boolean shuffle) {
        ApprovedQuestion question = drawn.question();
        List<Option> order = new ArrayList<>(question.options());
        if (shuffle) {
            Collections.shuffle(order, random);
        }
        List<String> origins = order.stream().map(Option::key).toList();
        boolean verdict = question.kind() == QuestionKind.TRUE_FALSE;
        Choice answer = verdict ? question.answer() : question.answer().renamed(key -> letter(origins.indexOf(key)));
        return new SealedItem(
                slot,
                question.id(),
                question.version(),
                question.kind(),
                question.stem(),
                verdict ? VERDICTS : lettered(order),
                origins,
                answer,
                drawn.points(),
                question.explanation(),
                question.source());
    }

    private static List<Option> lettered(List<Option> order) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> new Option(letter(place), order.get(place).text()))
                .toList();
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    private static Problem unfillable(List<Shortage> shortages) {
        Shortage first = shortages.get(0);
        return Problem.unprocessable("blueprint-unfillable")
                .args(first.row(), first.missing())
                .with("lacking", shortages);
    }
}
