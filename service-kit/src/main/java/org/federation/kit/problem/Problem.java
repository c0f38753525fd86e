package org.federation.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal the caller can act on, answered as RFC 9457 {@code application/problem+json} with {@code type} =
 * {@code urn:problem:<service>:<slug>}. The slug is part of the API; title and detail are looked up by it in
 * {@code messages/problems_zh_CN.properties} and {@code messages/problems_en.properties} of the classpath, in the
 * caller's language.
 */
public class Problem extends RuntimeException {

    private final int status;
    private final String slug;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private List<Object> arguments = List.of();

    protected Problem(int status, String slug) {
        // A refusal is an answer, not a fault: it carries no stack trace, and costs little when there are many.
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    public static Problem of(int status, String slug) {
        return new Problem(status, slug);
    }

    public static Problem badRequest(String slug) {
        return of(400, slug);
    }

    public static Problem forbidden(String slug) {
        return of(403, slug);
    }

    /** Also for what lies outside the caller's scope: its existence is not told. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    public static Problem conflict(String slug) {
        return of(409, slug);
    }

    public static Problem gone(String slug) {
        return of(410, slug);
    }

    /** A body that is refused in the midst of it: what is still to come is of no use, and neither is the connection. */
    public static Problem tooLarge(String slug) {
        return of(413, slug).header("Connection", "close");
    }

    /** A rule of the domain is broken by input that is well-formed. */
    public static Problem unprocessable(String slug) {
        return of(422, slug);
    }

    /** Too much to do at present: the caller may try again after the given time, told in whole seconds. */
    public static Problem unavailable(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return of(503, "overloaded").header("Retry-After", Long.toString(seconds));
    }

    /** Values for {@code {0}}, {@code {1}}, … of the detail text. */
    public Problem args(Object... values) {
        arguments = List.of(values);
        return this;
    }

    /** Adds an extension member, e.g. {@code .with("talk", id)}. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
