package org.federation.kit.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers the caller's id, for the tests of this package. */
@Path("/who-am-i")
@Authenticated
class WhoAmIResource {

    private final JsonWebToken token;

    WhoAmIResource(JsonWebToken token) {
        this.token = token;
    }

    @GET
    @NonBlocking
    public String onTheEventLoop() {
        return token.getSubject();
    }

    @GET
    @Path("blocking")
    @Blocking
    public String onAWorkerThread() {
        return token.getSubject();
    }

    @GET
    @Path("admin")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @NonBlocking
    public String asAdmin() {
        return token.getSubject();
    }

    @GET
    @Path("open")
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public String withoutAToken() {
        return "anybody";
    }
}
