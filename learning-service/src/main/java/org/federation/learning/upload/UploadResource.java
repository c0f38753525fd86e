package org.federation.learning.upload;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.media.MediaConfig;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Uploads of films, each its sender's own: tus 1.0 with creation, expiration, checksum and termination. */
@Path("/uploads")
@RolesAllowed(CONTENT_EDITOR)
@Tus
@Tag(name = "Uploads")
class UploadResource {

    /** RFC 9110, section 5.6.7; RFC 1123's own formatter leaves the zero off the first nine days of a month. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final UploadDesk desk;
    private final UploadLog log;
    private final UploadWriter writer;
    private final MediaConfig config;
    private final CurrentPerson person;

    UploadResource(UploadDesk desk, UploadLog log, UploadWriter writer, MediaConfig config, CurrentPerson person) {
        this.desk = desk;
        this.log = log;
        this.writer = writer;
        this.config = config;
        this.person = person;
    }

    @OPTIONS
    @Operation(summary = "Read what this server can do of tus, and the largest film it takes")
    public RestResponse<Void> options() {
        return ResponseBuilder.<Void>noContent()
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", "creation,expiration,checksum,termination")
                .header("Tus-Max-Size", config.uploadLimit())
                .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .build();
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Announce a film for a lecture of the editor's own units")
    public RestResponse<Void> open(
            @HeaderParam(Tus.LENGTH) @NotNull @Min(0) Long length,
            @HeaderParam(Tus.METADATA) @Nullable String metadata,
            @Context UriInfo uri) {
        UUID lecture = UploadMetadata.lecture(metadata);
        Upload upload = desk.open(lecture, length, metadata == null ? "" : metadata, person);
        return ResponseBuilder.<Void>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, uri.getAbsolutePath().getRawPath() + "/" + upload.id())
                .header(Tus.OFFSET, upload.received())
                .header(Tus.EXPIRES, date(upload.expiresAt()))
                .build();
    }

    @HEAD
    @Path("/{id}")
    @Operation(summary = "Read how many bytes are safely here")
    public RestResponse<Void> offset(UUID id) {
        Upload upload = own(id);
        return ResponseBuilder.<Void>ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(Tus.OFFSET, upload.received())
                .header(Tus.LENGTH, upload.length())
                .header(Tus.METADATA, upload.metadata())
                .header(Tus.EXPIRES, date(upload.expiresAt()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/offset+octet-stream")
    @Operation(summary = "Add bytes at the offset; the last ones start the transcoding")
    public RestResponse<Void> append(
            UUID id,
            @HeaderParam(Tus.OFFSET) @NotNull @Min(0) Long offset,
            @HeaderParam(Tus.CHECKSUM) @Nullable String checksum,
            InputStream body) {
        Upload upload = own(id);
        if (offset != upload.received()) {
            throw Problem.conflict("upload-offset").with("offset", upload.received());
        }
        long received = writer.append(upload, body, Checksum.of(checksum), person.scope());
        return ResponseBuilder.<Void>noContent()
                .header(Tus.OFFSET, received)
                .header(Tus.EXPIRES, date(log.expiry()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Call an upload off; a film that is complete stays")
    public void remove(UUID id) {
        desk.remove(own(id).id());
    }

    private Upload own(UUID id) {
        return log.find(person.id(), id).orElseThrow(Problem::notFound);
    }

    static String date(Instant instant) {
        return HTTP_DATE.format(instant);
    }
}
