package org.federation.quiz.bank;

import java.util.List;
import java.util.UUID;

/**
 * An approved version of a question, as papers are drawn from it.
 *
 * @param version number of the approved version
 * @param options empty for a true-false question
 */
public record ApprovedQuestion(
        UUID id,
        int version,
        QuestionKind kind,
        String stem,
        List<Option> options,
        Choice answer,
        String explanation,
        String source,
        String category,
        int difficulty) {

    static ApprovedQuestion of(QuestionVersion version) {
        return new ApprovedQuestion(
                version.questionId,
                version.number,
                version.kind,
                version.stem,
                version.options,
                version.answer,
                version.explanation,
                version.source,
                version.category,
                version.difficulty);
    }
}
