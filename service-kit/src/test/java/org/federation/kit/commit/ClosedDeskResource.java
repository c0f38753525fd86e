package org.federation.kit.commit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** A hot write as the services have them, at a moment when nothing more is taken in. */
@Path("/closed-desk")
class ClosedDeskResource {

    private final GroupCommit<String, String> desk;

    ClosedDeskResource(DataSource dataSource) {
        desk = GroupCommit.<String, String>named("closed-desk", (connection, batch) -> batch)
                .dataSource(dataSource)
                .start();
        desk.close();
    }

    @POST
    @PermitAll
    public CompletionStage<String> enter() {
        return desk.submit("a command").thenApply(String::strip);
    }
}
