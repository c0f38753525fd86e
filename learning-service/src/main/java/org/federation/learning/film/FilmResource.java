package org.federation.learning.film;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.IfMatch;
import org.federation.learning.media.MediaView;

/** A lecture's film: calling it off, taking it away, trying it again. It comes by an upload. */
@Path("/lectures/{id}/media")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Lectures")
class FilmResource {

    private final FilmDesk desk;

    FilmResource(FilmDesk desk) {
        this.desk = desk;
    }

    @DELETE
    @Operation(
            summary = "Take the film away; a transcoding that runs is stopped, wherever it runs",
            description = "What was uploaded and what was made of it are gone; an approval is void by it.")
    public void remove(UUID id, @BeanParam IfMatch seen) {
        desk.remove(id, seen);
    }

    @PUT
    @Path("/attempt")
    @Operation(
            summary = "Try the film again that failed at a limit of the machine, or waits for its next attempt",
            description = "Nothing has to be uploaded again. While an attempt is under way this changes nothing.")
    public MediaView attempt(UUID id) {
        return desk.again(id);
    }
}
