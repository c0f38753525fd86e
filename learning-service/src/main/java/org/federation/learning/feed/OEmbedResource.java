package org.federation.learning.feed;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.problem.Problem;
import org.federation.learning.lecture.LectureListing;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.media.Media;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.media.Rendition;
import org.jspecify.annotations.Nullable;

/** Tells whoever was given a lecture's address how to embed it (oembed.com, version 1.0). */
@Path("/oembed")
@Authenticated
@Tag(name = "Host platforms")
class OEmbedResource {

    private static final Pattern LECTURE =
            Pattern.compile("lectures/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?(?:[?#].*)?");
    private static final int USUAL_WIDTH = 640;

    private final LectureRepository lectures;
    private final MediaLinks links;
    private final FeedConfig config;
    private final Site site;
    private final Reader reader;
    private final Clock clock;

    OEmbedResource(
            LectureRepository lectures, MediaLinks links, FeedConfig config, Site site, Reader reader, Clock clock) {
        this.lectures = lectures;
        this.links = links;
        this.config = config;
        this.site = site;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tell how to embed the lecture at an address",
            description = "404 for an address that is none of a published lecture here that the caller sees.")
    @APIResponse(responseCode = "501", description = "Another format than `json` was asked for")
    public OEmbed embed(
            @QueryParam("url") @NotNull @Size(max = 2000) @Parameter(description = "A lecture's page in the worker app")
                    String url,
            @QueryParam("maxwidth") @Min(1) @Parameter(description = "The most width there is, in pixels") @Nullable
                    Integer maxWidth,
            @QueryParam("maxheight") @Min(1) @Parameter(description = "The most height there is, in pixels") @Nullable
                    Integer maxHeight,
            @QueryParam("format") @DefaultValue("json") @Parameter(description = "`json`, the only one there is")
                    String format) {
        if (!format.equals("json")) {
            throw Problem.of(501, "oembed-format");
        }
        LectureListing found = lectures.visibleTo(reader.org(), lecture(url));
        Media film = found.requireFilm();
        FrameSize picture = size(film);
        FrameSize frame = picture.within(USUAL_WIDTH, null).within(maxWidth, maxHeight);
        boolean fits = picture.fits(maxWidth, maxHeight);
        return new OEmbed(
                "video",
                "1.0",
                found.lecture().title,
                found.lecture().speaker.name(),
                config.provider(),
                site.home(),
                Duration.between(clock.instant(), links.expiry()).toSeconds(),
                fits ? site.at(String.valueOf(links.poster(film))) : null,
                fits ? picture.width() : null,
                fits ? picture.height() : null,
                frame(found.lecture().id, frame),
                frame.width(),
                frame.height());
    }

    private UUID lecture(String url) {
        if (url.startsWith(site.home())) {
            Matcher lecture = LECTURE.matcher(url.substring(site.home().length()));
            if (lecture.matches()) {
                return UUID.fromString(lecture.group(1));
            }
        }
        throw Problem.notFound();
    }

    /** The poster is as large as the largest rendition. */
    private static FrameSize size(Media film) {
        return film.renditions.stream()
                .max(Comparator.comparingInt(Rendition::width))
                .map(largest -> new FrameSize(largest.width(), largest.height()))
                .orElse(new FrameSize(USUAL_WIDTH, USUAL_WIDTH * 9 / 16));
    }

    private String frame(UUID id, FrameSize size) {
        return "<iframe src=\"" + site.embed(id) + "\" width=\"" + size.width() + "\" height=\"" + size.height()
                + "\" allow=\"autoplay; fullscreen\" allowfullscreen title=\"" + config.provider()
                + "\" style=\"border:0\"></iframe>";
    }
}
