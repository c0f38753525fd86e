package org.federation.learning.person;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The end of what learning keeps of the caller. */
@Path("/me")
@Authenticated
@Tag(name = "Own data")
class ErasureResource {

    private final Erasure erasure;
    private final CurrentPerson person;

    ErasureResource(Erasure erasure, CurrentPerson person) {
        this.erasure = erasure;
        this.person = person;
    }

    @DELETE
    @Transactional
    @Operation(
            summary = "Erase all that learning keeps of the caller; totals stay",
            description = "It cannot be undone. Repeating it does nothing more; whoever goes on learning begins anew.")
    public void erase(
            @Parameter(description = "The caller's own id, a UUID: that it is meant, and by whom", required = true)
                    @HeaderParam("Confirm-Erasure")
                    @Nullable
                    String confirmed) {
        if (confirmed == null || !confirmed.equalsIgnoreCase(person.id().toString())) {
            throw Problem.of(428, "erasure-unconfirmed");
        }
        erasure.erase(person.id(), person.org());
    }
}
