package org.federation.learning.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;
import org.jspecify.annotations.Nullable;

/**
 * Serves media under {@code /media/}, beside the REST path: behind a signed address instead of a token, in ranges of
 * bytes, and straight from the file to the socket; or, where they lie in a bucket, by leading there.
 */
@ApplicationScoped
class MediaRoute {

    private static final Pattern ADDRESS = Pattern.compile(
            MediaLinks.ROOT + "([0-9]{1,12}\\.[A-Za-z0-9_-]{43})/((?:renditions|captions|files)/[0-9a-f-]{36})"
                    + "((?:/[A-Za-z0-9_-]+)?/[A-Za-z0-9_-]+\\.([a-z0-9]{2,4}))");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    /** After the kit's routes that all requests go through, and before the check of tokens, for there is none. */
    private static final int ORDER = RouteConstants.ROUTE_ORDER_HEADERS + 5;

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final MediaLinks links;
    private final MediaStore store;
    private final ProblemResponder problems;
    private final Clock clock;

    /** Of files that were there just now. They never change; one that has gone meanwhile cannot be opened. */
    private final Cache<Path, FileProps> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    MediaRoute(MediaLinks links, MediaStore store, ProblemResponder problems, Clock clock) {
        this.links = links;
        this.store = store;
        this.problems = problems;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.route(MediaLinks.ROOT + "*").order(ORDER).handler(this::serve);
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
        String path = address.group(2) + address.group(3);
        String type = MediaTypes.served(path);
        Instant expiry = MediaLinks.expiryOf(address.group(1));
        if (type == null) {
            refuse(request, Problem.notFound());
        } else if (!isElsewhere(path)) {
            sendLocal(request, path, type, expiry);
        } else if (MediaTypes.pointsToOthers(path)) {
            sendRead(request, path, type, expiry);
        } else {
            sendThere(request, path, expiry);
        }
    }

    private boolean isElsewhere(String path) {
        return store.address(path, LEAST_TIME) != null;
    }

    private void sendLocal(RoutingContext request, String path, String type, @Nullable Instant expiry) {
        Path file = store.served(path);
        FileProps props = known.getIfPresent(file);
        if (props != null) {
            send(request, file, type, props, expiry);
            return;
        }
        request.vertx().fileSystem().props(file.toString()).onComplete(read -> {
            if (read.failed() || !read.result().isRegularFile()) {
                refuse(request, Problem.notFound());
            } else {
                known.put(file, read.result());
                send(request, file, type, read.result(), expiry);
            }
        });
    }

    /** Its addresses are relative: for them to carry our signature along, it has to come from us. It is small. */
    private void sendRead(RoutingContext request, String path, String type, @Nullable Instant expiry) {
        request.vertx()
                .executeBlocking(() -> Buffer.buffer(store.read(path)), false)
                .onFailure(gone -> refuse(request, Problem.notFound()))
                .onSuccess(file -> describe(request.response(), type, expiry).end(file));
    }

    /** To the bucket, which serves bytes better than we do, by an address that ends when ours does. */
    private void sendThere(RoutingContext request, String path, @Nullable Instant expiry) {
        Duration time = Duration.ofSeconds(Math.max(LEAST_TIME.toSeconds(), secondsTo(expiry)));
        request.response()
                .setStatusCode(307)
                .putHeader("Location", String.valueOf(store.address(path, time)))
                .putHeader("Cache-Control", "private, max-age=" + secondsTo(expiry))
                .end();
    }

    private HttpServerResponse describe(HttpServerResponse response, String type, @Nullable Instant expiry) {
        return response.putHeader("Cache-Control", "public, max-age=" + secondsTo(expiry) + ", immutable")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Type", type);
    }

    private void send(RoutingContext request, Path file, String type, FileProps props, @Nullable Instant expiry) {
        HttpServerResponse response = request.response();
        String tag = "\"" + Long.toHexString(props.size()) + "-" + Long.toHexString(props.lastModifiedTime()) + "\"";
        describe(response, type, expiry).putHeader("ETag", tag).putHeader("Accept-Ranges", "bytes");
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
            Cork cork = Cork.in(request.request());
            response.sendFile(file.toString(), part.start(), part.length())
                    .onFailure(gone -> notSent(request, file))
                    .onComplete(sent -> cork.out());
        }
    }

    /** It has gone since it was looked at, or whoever wanted it has. */
    private void notSent(RoutingContext request, Path file) {
        known.invalidate(file);
        if (request.response().headWritten()) {
            request.request().connection().close();
        } else {
            request.response()
                    .headers()
                    .remove("Content-Length")
                    .remove("Content-Range")
                    .remove("ETag");
            refuse(request, Problem.notFound());
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
