package org.federation.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.identity.Roles;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** The audit log over HTTP, the same in every service: to be read, and nothing else. */
@Path("/audit-log")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@Tag(name = "Audit log")
class AuditLogResource {

    private final AuditBook book;
    private final CurrentPerson person;

    AuditLogResource(AuditBook book, CurrentPerson person) {
        this.book = book;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "Read the audit log",
            description = "What staff of the caller's unit and all below it did, the latest first.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<AuditEntry> list(@BeanParam AuditQuery query, @BeanParam PageRequest page) {
        return book.list(person.scope(), query, page);
    }
}
