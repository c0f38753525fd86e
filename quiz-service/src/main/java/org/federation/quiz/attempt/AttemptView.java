package org.federation.quiz.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.quiz.paper.PaperItem;
import org.jspecify.annotations.Nullable;

/** An attempt as its owner sees it: everything needed to go on after a reload. */
public record AttemptView(
        UUID id,
        UUID contestId,

        @Schema(description = "1, 2, … of one's attempts at the contest")
        int number,

        AttemptState state,
        Instant startedAt,

        @Schema(description = "Up to here answers are saved")
        Instant deadline,

        @Schema(description = "The server's time, which decides every deadline")
        Instant serverTime,

        @Schema(description = "The paper, in the order of this form")
        List<PaperItem> items,

        @Schema(description = "What is saved, by slot") Map<Integer, AnswerView> answers,

        @Schema(description = "How it ended; null while it is open", nullable = true) @Nullable
        ResultView result) {

    static AttemptView of(Sheet sheet, Instant now) {
        Attempt attempt = sheet.attempt();
        return new AttemptView(
                attempt.id(),
                attempt.contestId(),
                attempt.number(),
                AttemptState.of(attempt),
                attempt.startedAt(),
                attempt.deadline(),
                now,
                sheet.form().paper(),
                AnswerView.of(sheet),
                ResultView.of(sheet, now));
    }
}
