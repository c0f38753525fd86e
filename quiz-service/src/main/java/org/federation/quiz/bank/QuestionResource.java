package org.federation.quiz.bank;

import static org.federation.quiz.Roles.CONTEST_ADMIN;
import static org.federation.quiz.Roles.QUESTION_EDITOR;
import static org.federation.quiz.Roles.QUESTION_REVIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Staff write and read the bank here; see {@link ReviewResource} for its review. */
@Path("/questions")
@Tag(name = "Questions")
@RolesAllowed({QUESTION_EDITOR, QUESTION_REVIEWER, CONTEST_ADMIN})
class QuestionResource {

    private final QuestionRepository questions;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Clock clock;

    QuestionResource(
            QuestionRepository questions, CurrentPerson person, MergePatches patches, AuditLog audit, Clock clock) {
        this.questions = questions;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "List questions of one's own subtree, newest first, each in its latest version")
    public Page<QuestionView> list(@Valid @BeanParam QuestionFilter filter, @Valid @BeanParam PageRequest page) {
        return questions.page(person.scope(), filter, page).map(QuestionView::of);
    }

    @POST
    @RolesAllowed(QUESTION_EDITOR)
    @Idempotent
    @Transactional
    @Operation(summary = "Write a question; it is a draft until somebody else approves it")
    public RestResponse<QuestionView> create(@Valid @NotNull NewQuestion content, @Context UriInfo uri) {
        Question question = new Question(content, person.org(), person.id(), clock.instant());
        questions.persistAndFlush(question);
        QuestionView view = QuestionView.of(question);
        audit.record("question.create", question.id, null, view);
        return Answers.created(uri, question.id, view, question.revision);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a question in its latest version")
    public RestResponse<QuestionView> get(UUID id) {
        Question question = find(id);
        return Answers.ok(QuestionView.of(question), question.revision);
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    @Operation(summary = "List all versions of a question, newest first")
    public Page<QuestionView> versions(UUID id, @Valid @BeanParam PageRequest page) {
        Question question = find(id);
        return questions.versions(question, page).map(version -> QuestionView.of(question, version));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(QUESTION_EDITOR)
    @Transactional
    @Operation(
            summary = "Edit a question",
            description =
                    "A draft or returned version is changed in place; an approved one gets a successor that needs a"
                            + " review, and stays in use until then.")
    public RestResponse<QuestionView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = NewQuestion.class)))
                    JsonNode patch) {
        Question question = find(id);
        seen.mustBe(question.revision);
        questions.claim(question);
        QuestionView before = QuestionView.of(question);
        question.edit(patches.apply(patch, question.latest.content()), person.id(), clock.instant());
        questions.persistAndFlush(question);
        QuestionView after = QuestionView.of(question);
        audit.record("question.change", id, before, after);
        return Answers.ok(after, question.revision);
    }

    private Question find(UUID id) {
        return questions.within(person.scope(), id);
    }
}
