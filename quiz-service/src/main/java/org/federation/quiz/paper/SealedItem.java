package org.federation.quiz.paper;

import java.util.List;
import java.util.UUID;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;

/**
 * A question as a sealed form holds it, with its key: it never leaves the service as it is. Options carry the letters
 * of their place on this form; {@code origins} tells the key each has in the bank, so that a later correction of the
 * bank's key finds its way here.
 *
 * @param slot place on the form, from 1
 * @param answer the right options by the form's letters
 * @param origins keys in the bank, in the order of {@code options}; empty for a true-false question
 */
public record SealedItem(
        int slot,
        UUID questionId,
        int version,
        QuestionKind kind,
        String stem,
        List<Option> options,
        List<String> origins,
        Choice answer,
        int points,
        String explanation,
        String source) {

    /** Whether all keys of the choice stand on the form. */
    public boolean offers(Choice choice) {
        return choice.keys().stream().allMatch(key -> options.stream()
                .anyMatch(option -> option.key().equals(key)));
    }
}
