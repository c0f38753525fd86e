package org.federation.quiz.paper;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.bank.Option;
import org.federation.quiz.bank.QuestionKind;

/** A question as a participant sees it: nothing of its key. */
public record PaperItem(
        @Schema(description = "Place on the paper, from 1; names the question in answers")
        int slot,

        QuestionKind kind,
        String stem,

        @Schema(description = "What can be chosen; of a true-false question `true` and `false`")
        List<Option> options,

        @Schema(description = "Points for the right answer") int points) {

    static PaperItem of(SealedItem item) {
        return new PaperItem(item.slot(), item.kind(), item.stem(), item.options(), item.points());
    }
}
