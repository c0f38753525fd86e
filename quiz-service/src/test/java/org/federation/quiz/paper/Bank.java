package org.federation.quiz.paper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.federation.quiz.bank.ApprovedQuestion;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;

/** Questions for tests without a database. */
final class Bank {

    private Bank() {}

    /** A question whose options A and C are right if it is multiple, else A, else true. */
    static ApprovedQuestion question(String category, QuestionKind kind, int difficulty) {
        List<Option> options = kind == QuestionKind.TRUE_FALSE
                ? List.of()
                : Stream.of("A", "B", "C", "D")
                        .map(key -> new Option(key, "says " + key))
                        .toList();
        Choice answer =
                switch (kind) {
                    case SINGLE -> new Choice(List.of("A"));
                    case MULTIPLE -> new Choice(List.of("A", "C"));
                    case TRUE_FALSE -> new Choice(List.of("true"));
                };
        return new ApprovedQuestion(
                UUID.randomUUID(), 1, kind, "stem", options, answer, "because", "law", category, difficulty);
    }

    /** An item worth {@code points} with the first {@code right} of {@code options} lettered options right. */
    static SealedItem item(QuestionKind kind, int options, int right, int points) {
        List<Option> lettered =
                letters(options).map(key -> new Option(key, key)).toList();
        return new SealedItem(
                1,
                UUID.randomUUID(),
                1,
                kind,
                "stem",
                lettered,
                letters(options).toList(),
                new Choice(letters(right).toList()),
                points,
                "",
                "");
    }

    private static Stream<String> letters(int count) {
        return "ABCDEFGHIJ".substring(0, count).chars().mapToObj(Character::toString);
    }
}
