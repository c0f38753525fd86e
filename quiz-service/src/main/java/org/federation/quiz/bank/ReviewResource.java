package org.federation.quiz.bank;

import static org.federation.quiz.Roles.QUESTION_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;

/** The review of a question's latest version, by somebody who did not write it. */
@Path("/questions/{id}/review")
@Tag(name = "Questions")
@RolesAllowed(QUESTION_REVIEWER)
class ReviewResource {

    private final QuestionRepository questions;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    ReviewResource(QuestionRepository questions, CurrentPerson person, AuditLog audit, Clock clock) {
        this.questions = questions;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Approve or return the latest version of a question",
            description = "403 own-question to its authors, 409 already-reviewed once it was decided.")
    public RestResponse<QuestionView> review(UUID id, @BeanParam IfMatch seen, @Valid @NotNull NewReview review) {
        Question question = questions.within(person.scope(), id);
        seen.mustBe(question.revision);
        questions.claim(question);
        QuestionView before = QuestionView.of(question);
        question.review(review, person.id(), clock.instant());
        questions.flush();
        QuestionView after = QuestionView.of(question);
        audit.record("question.review", id, before, after);
        return Answers.ok(after, question.revision);
    }
}
