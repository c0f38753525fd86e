package org.federation.kit.trial;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot to say who may call this. */
@Path("/forgotten")
class ForgottenResource {

    @GET
    public String get() {
        return "nobody should read this";
    }
}
