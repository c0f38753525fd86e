package org.federation.quiz.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A set of options, as an answer names them: keys in ascending order, {@code true} or {@code false} for a true-false
 * question, none where nothing is chosen. Stored as text with a comma between the keys.
 */
public record Choice(@JsonValue List<String> keys) {

    /** Nothing is chosen. */
    public static final Choice NONE = new Choice(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Choice {
        keys = keys.stream().distinct().sorted().toList();
    }

    /**
     * Reads what a client sends for a question of this kind: a key ({@code "B"}), a list of keys ({@code ["A","C"]}),
     * or a boolean; null takes a choice back. A list of one is read as the one.
     *
     * @throws Problem 400 {@code malformed-answer} for any other type
     */
    public static Choice read(QuestionKind kind, @Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        return switch (kind) {
            case SINGLE -> new Choice(atMostOne(texts(value)));
            case MULTIPLE -> new Choice(texts(value));
            case TRUE_FALSE ->
                new Choice(atMostOne(value instanceof Boolean ? List.of(value.toString()) : texts(value)));
        };
    }

    /** Reads the stored form. */
    public static Choice parse(String stored) {
        return stored.isEmpty() ? NONE : new Choice(List.of(stored.split(",")));
    }

    /** The stored form, e.g. {@code A,C}. */
    public String format() {
        return String.join(",", keys);
    }

    /** As a client sees it: a list for several, a boolean for true-false, else the one key; null for nothing. */
    public @Nullable Object shownFor(QuestionKind kind) {
        if (keys.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case SINGLE -> keys.get(0);
            case MULTIPLE -> keys;
            case TRUE_FALSE -> Boolean.valueOf(keys.get(0));
        };
    }

    /** The same choice by the new names of its options. */
    public Choice renamed(UnaryOperator<String> newName) {
        return new Choice(keys.stream().map(newName).toList());
    }

    public boolean isNone() {
        return keys.isEmpty();
    }

    private static List<String> texts(Object value) {
        Stream<?> parts = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return parts.map(Choice::text).toList();
    }

    private static String text(@Nullable Object part) {
        if (part instanceof String text) {
            return text;
        }
        throw malformed();
    }

    private static List<String> atMostOne(List<String> keys) {
        if (keys.size() > 1) {
            throw malformed();
        }
        return keys;
    }

    private static Problem malformed() {
        return Problem.badRequest("malformed-answer");
    }
}
