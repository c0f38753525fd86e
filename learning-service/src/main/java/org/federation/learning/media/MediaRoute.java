package org.federation.learning.media;

import io.vertx.core.file.FileProps;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;
import org.jspecify.annotations.Nullable;

/**
 * Serves media under {@code /media/}, beside the REST path: behind a signed address instead of a token, in ranges of
 * bytes, and straight from the file to the socket.
 */
@ApplicationScoped
class MediaRoute {

    private static final Pattern ADDRESS = Pattern.compile(
            MediaLinks.ROOT + "([0-9]{1,12}\\.[A-Za-z0-9_-]{43})/((?:renditions|captions|files)/[0-9a-f-]{36})"
                    + "((?:/[A-Za-z0-9_-]+)?/[A-Za-z0-9_-]+\\.([a-z0-9]{2,4}))");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Map<String, String> TYPES = Map.of(
            "m3u8", "application/vnd.apple.mpegurl",
            "m4s", "video/iso.segment",
            "mp4", "video/mp4",
            "jpg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "pdf", "application/pdf",
            "vtt", "text/vtt; charset=utf-8");

    private final MediaLinks links;
    private final MediaStore store;
    private final ProblemResponder problems;
    private final Clock clock;

    MediaRoute(MediaLinks links, MediaStore store, ProblemResponder problems, Clock clock) {
        this.links = links;
        this.store = store;
        this.problems = problems;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.route(MediaLinks.ROOT + "*").handler(this::serve);
    }

    private void serve(RoutingContext request) {
        if (!READING.contains(request.request().method())) {
            refuse(request, Problem.of(405, "method-not-allowed").header("Allow", "GET, HEAD"));
            return;
        }
        // The raw path, as it came: nothing in it is decoded or resolved, so there is nothing to climb out with.
        Matcher address = ADDRESS.matcher(request.request().path());
        if (!address.matches() || !links.opens(address.group(1), address.group(2))) {
            refuse(request, Problem.forbidden("link-invalid"));
            return;
        }
        String type = TYPES.get(address.group(4));
        Path file = store.served(address.group(2) + address.group(3));
        request.vertx().fileSystem().props(file.toString()).onComplete(props -> {
            if (type == null || props.failed() || !props.result().isRegularFile()) {
                refuse(request, Problem.notFound());
            } else {
                send(request, file, type, props.result(), MediaLinks.expiryOf(address.group(1)));
            }
        });
    }

    private void send(RoutingContext request, Path file, String type, FileProps props, @Nullable Instant expiry) {
        HttpServerResponse response = request.response();
        String tag = "\"" + Long.toHexString(props.size()) + "-" + Long.toHexString(props.lastModifiedTime()) + "\"";
        response.putHeader("ETag", tag)
                .putHeader("Cache-Control", "public, max-age=" + secondsTo(expiry) + ", immutable")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Type", type);
        String known = request.request().getHeader("If-None-Match");
        if (known != null && (known.equals("*") || known.contains(tag))) {
            response.setStatusCode(304).end();
            return;
        }
        String condition = request.request().getHeader("If-Range");
        String wanted =
                condition == null || condition.equals(tag) ? request.request().getHeader("Range") : null;
        ByteRange range = ByteRange.of(wanted, props.size());
        if (range != null && !range.isSatisfiable()) {
            String size = "bytes */" + props.size();
            refuse(request, Problem.of(416, "range-not-satisfiable").header("Content-Range", size));
            return;
        }
        if (range != null) {
            response.setStatusCode(206).putHeader("Content-Range", range.contentRange(props.size()));
        }
        ByteRange part = range == null ? new ByteRange(0, props.size()) : range;
        response.putHeader("Content-Length", Long.toString(part.length()));
        if (HttpMethod.HEAD.equals(request.request().method())) {
            response.end();
        } else {
            response.sendFile(file.toString(), part.start(), part.length()).onFailure(request::fail);
        }
    }

    private void refuse(RoutingContext request, Problem problem) {
        problems.answer(request, problem.header("Cache-Control", "no-store"));
    }

    /** An address is good until its expiry, and so is a cached copy. */
    private long secondsTo(@Nullable Instant expiry) {
        return expiry == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), expiry).toSeconds());
    }
}
