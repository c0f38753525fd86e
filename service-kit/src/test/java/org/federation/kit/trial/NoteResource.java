package org.federation.kit.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/notes")
@Authenticated
public class NoteResource {

    /** How often a note was really made, whatever its transaction came to. */
    public static final AtomicInteger RUNS = new AtomicInteger();

    private final NoteRepository notes;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Clock clock;

    NoteResource(NoteRepository notes, CurrentPerson person, MergePatches patches, AuditLog audit, Clock clock) {
        this.notes = notes;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    public Page<NoteView> list(
            @BeanParam PageRequest page, @QueryParam("parent") @Nullable UUID parent, @QueryParam("n") int number) {
        return notes.list(person.scope(), page).map(NoteView::of);
    }

    @GET
    @Path("/{id}")
    public RestResponse<NoteView> get(@PathParam("id") UUID id) {
        Note note = notes.within(person.scope(), id);
        return Answers.ok(NoteView.of(note), note.version);
    }

    @POST
    @Idempotent
    @Transactional
    public RestResponse<NoteView> create(
            @NotNull @Valid NewNote input,
            @HeaderParam("Content-Language") @Nullable String language,
            @Context UriInfo uri) {
        RUNS.incrementAndGet();
        Note note = new Note();
        note.org = person.org();
        note.title = input.title();
        note.slug = input.slug();
        note.parent = input.parent();
        note.size = input.size() == null ? null : input.size().shortValue();
        note.createdAt = clock.instant();
        notes.persist(note);
        audit.record("note.create", note.id, null, NoteView.of(note));
        return Answers.created(uri, note.id, NoteView.of(note), note.version);
    }

    record Editable(
            @NotBlank @Size(max = 30) String title,
            @Nullable String slug) {}

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    public RestResponse<NoteView> change(@PathParam("id") UUID id, @BeanParam IfMatch seen, JsonNode patch) {
        Note note = notes.within(person.scope(), id);
        seen.mustBe(note.version);
        Editable changed = patches.apply(patch, new Editable(note.title, note.slug));
        note.title = changed.title();
        note.slug = changed.slug();
        notes.flush();
        return Answers.ok(NoteView.of(note), note.version);
    }
}
