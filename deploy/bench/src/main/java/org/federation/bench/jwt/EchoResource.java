package org.federation.bench.jwt;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.federation.kit.identity.Roles;

/** The same small answer twice, on the event loop as the hot writes are; only the annotation differs. */
@Path("/echo")
class EchoResource {

    @POST
    @Path("open")
    @PermitAll
    @NonBlocking
    public Echo open(Echo echo) {
        return echo;
    }

    @POST
    @Path("secured")
    @RolesAllowed(Roles.WORKER)
    @NonBlocking
    public Echo secured(Echo echo) {
        return echo;
    }

    record Echo(String text, int number) {}
}
