package org.federation.kit.trial;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Reads a body in each way a resource can, and tells its length. */
@Path("/lengths")
@Authenticated
@Consumes(MediaType.TEXT_PLAIN)
public class LengthResource {

    /** After how long {@link #late} answers. */
    public static final long LATE_MILLIS = 200;

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

    /** As JSON, a moment later. */
    @POST
    @Path("/late")
    public CompletionStage<Map<String, Integer>> late(String body) {
        return CompletableFuture.supplyAsync(
                () -> Map.of("length", body.length()),
                CompletableFuture.delayedExecutor(LATE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @POST
    @Path("/streaming")
    public long streaming(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }
}
