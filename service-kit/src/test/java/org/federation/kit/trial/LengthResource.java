package org.federation.kit.trial;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads a body in each way a resource can, and tells its length. */
@Path("/lengths")
@Authenticated
@Consumes(MediaType.TEXT_PLAIN)
public class LengthResource {

    @POST
    @Path("/blocking")
    public int blocking(String body) {
        return body.length();
    }

    @POST
    @Path("/asynchronous")
    public CompletionStage<Integer> asynchronous(String body) {
        return CompletableFuture.completedFuture(body.length());
    }

    @POST
    @Path("/streaming")
    public long streaming(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }
}
