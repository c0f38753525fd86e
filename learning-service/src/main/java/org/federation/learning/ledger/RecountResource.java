package org.federation.learning.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.identity.Roles;
import org.federation.kit.org.CurrentPerson;

/** Recounts: every public number can be proved at any time. */
@Path("/recounts")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@Tag(name = "Recounts")
class RecountResource {

    private final Recounter recounter;
    private final CurrentPerson person;

    RecountResource(Recounter recounter, CurrentPerson person) {
        this.recounter = recounter;
        this.person = person;
    }

    @POST
    @Operation(
            summary = "Compare the counters of the caller's units with their ledgers; changes nothing",
            description = "What is compared is of one moment, and nobody who plays or visits waits for it. 409"
                    + " recount-running while another one is under way.")
    public Recount recount() {
        return recounter.recount(person.scope());
    }
}
