package org.federation.quiz.attempt;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.paper.SealedItem;
import org.jspecify.annotations.Nullable;

/** What is saved for a slot. */
public record AnswerView(
        @Schema(
                description = "Key of the chosen option (single), list of keys (multiple), boolean (true-false);"
                        + " null where the choice was taken back",
                nullable = true,
                anyOf = {String.class, String[].class, Boolean.class})
        @Nullable
        Object value,

        @Schema(description = "Sequence of the save that stands")
        long sequence) {

    static Map<Integer, AnswerView> of(Sheet sheet) {
        Map<Integer, AnswerView> views = new TreeMap<>();
        for (SealedItem item : sheet.form().items()) {
            SavedAnswer saved = sheet.answers().get(item.slot());
            if (saved != null) {
                views.put(item.slot(), new AnswerView(saved.choice().shownFor(item.kind()), saved.sequence()));
            }
        }
        return views;
    }
}
