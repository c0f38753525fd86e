package org.federation.learning.film;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.paging.Page;
import org.federation.learning.film.PosterDesk.Shown;
import org.federation.learning.media.Media;
import org.federation.learning.media.PosterFrame;
import org.federation.learning.media.Posters;
import org.jboss.resteasy.reactive.RestResponse;

/** The picture that stands for a film before it is played. */
@Path("/lectures/{id}")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Lectures")
class PosterResource {

    private final PosterDesk desk;
    private final Posters posters;

    PosterResource(PosterDesk desk, Posters posters) {
        this.desk = desk;
        this.posters = posters;
    }

    @GET
    @Path("/poster-frames")
    @Operation(summary = "List pictures of the film to choose a poster from")
    public Page<PosterFrame> frames(UUID id) {
        return new Page<>(desk.frames(id), null);
    }

    @PUT
    @Path("/poster")
    @Consumes("application/json")
    @Operation(
            summary = "Set the poster: a moment of the film, or an uploaded picture; an approval is void by it",
            description = "JSON names a moment of the film; JPEG, PNG and WebP (told by content, at most 2 MB and 40"
                    + " million pixels) are a picture of its own.")
    public RestResponse<PosterView> choose(UUID id, @BeanParam IfMatch seen, @NotNull @Valid PosterChoice choice) {
        Media film = desk.film(id, seen);
        return shown(desk.show(id, seen, film, posters.frame(film, choice.atSeconds())));
    }

    @PUT
    @Path("/poster")
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Operation(summary = "Set the poster: a moment of the film, or an uploaded picture; an approval is void by it")
    public RestResponse<PosterView> upload(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/png",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/webp",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] picture) {
        Media film = desk.film(id, seen);
        return shown(desk.show(id, seen, film, posters.picture(film, picture)));
    }

    private static RestResponse<PosterView> shown(Shown shown) {
        return Answers.ok(shown.poster(), shown.version());
    }
}
