package org.federation.kit.trial;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.federation.kit.commit.GroupCommit;
import org.federation.kit.http.Answers;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** Goes wrong in every way a resource can. */
@Path("/troubles")
@Authenticated
public class TroubleResource {

    /** {@link #slow} goes on when this is opened. */
    public static volatile CountDownLatch gate = new CountDownLatch(0);

    /** Opened when {@link #slow} is running. */
    public static volatile CountDownLatch running = new CountDownLatch(0);

    private final NoteRepository notes;
    private final CurrentPerson person;
    private final DataSource database;
    private final MeterRegistry metrics;

    TroubleResource(NoteRepository notes, CurrentPerson person, DataSource database, MeterRegistry metrics) {
        this.notes = notes;
        this.person = person;
        this.database = database;
        this.metrics = metrics;
    }

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("secret words of the inside");
    }

    @GET
    @Path("/late-fault")
    public CompletionStage<String> lateFault() {
        return CompletableFuture.failedFuture(new IllegalStateException("secret words"));
    }

    @GET
    @Path("/gone")
    public String gone() {
        throw Problem.gone("gone").with("since", "2026-11-01");
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw Problem.unavailable(Duration.ofMillis(2_500));
    }

    @POST
    @Path("/overload")
    public CompletionStage<String> overload() {
        GroupCommit<String, String> closed = GroupCommit.<String, String>named("trial", (connection, batch) -> batch)
                .dataSource(database)
                .metrics(metrics)
                .start();
        closed.close();
        return closed.submit("command");
    }

    @GET
    @Path("/admin")
    @RolesAllowed("platform-admin")
    public String admin() {
        return "admin";
    }

    @GET
    @Path("/person")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> person() {
        return Map.of(
                "id", person.id(),
                "name", person.name(),
                "org", person.org(),
                "segments", person.segments(),
                "admin", person.has("platform-admin"));
    }

    /** Another transaction changes the note between our reading and our writing. */
    @PUT
    @Path("/race/{id}")
    @Transactional
    public void race(@PathParam("id") UUID id) {
        Note note = notes.findById(id);
        QuarkusTransaction.requiringNew().run(() -> notes.findById(id).title = "theirs");
        note.title = "ours";
    }

    @POST
    @Path("/slow")
    @Idempotent
    @Transactional
    public RestResponse<Map<String, String>> slow(Map<String, String> body, @Context UriInfo uri)
            throws InterruptedException {
        running.countDown();
        if (!gate.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opened the gate");
        }
        return Answers.created(uri, UUID.randomUUID(), body);
    }
}
