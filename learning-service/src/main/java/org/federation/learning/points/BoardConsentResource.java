package org.federation.learning.points;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;

/** Whether the caller is shown on boards by name. The name is kept only as long as they agree. */
@Path("/me/board-consent")
@Authenticated
@Tag(name = "Points")
class BoardConsentResource {

    private final ConsentBook book;
    private final CurrentPerson person;

    BoardConsentResource(ConsentBook book, CurrentPerson person) {
        this.book = book;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "Read whether colleagues see the caller's name on boards")
    public BoardConsent get() {
        return new BoardConsent(book.isShown(person.id()));
    }

    @PUT
    @Transactional
    @Operation(summary = "Agree to be shown on boards by name, or take that back")
    public BoardConsent set(@NotNull @Valid BoardConsent consent) {
        book.show(person.id(), consent.shown() ? person.name() : null);
        return consent;
    }
}
