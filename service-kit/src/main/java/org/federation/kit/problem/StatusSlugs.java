package org.federation.kit.problem;

import java.util.Map;

/** The slugs of errors that say no more than their HTTP status. */
final class StatusSlugs {

    private static final Map<Integer, String> SLUGS = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "unauthorized"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(408, "request-timeout"),
            Map.entry(409, "conflict"),
            Map.entry(410, "gone"),
            Map.entry(412, "stale"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(416, "range-not-satisfiable"),
            Map.entry(422, "unprocessable"),
            Map.entry(428, "precondition-required"),
            Map.entry(429, "too-many-requests"),
            Map.entry(500, "internal-error"),
            Map.entry(503, "overloaded"));

    private StatusSlugs() {}

    static String of(int status) {
        return SLUGS.getOrDefault(status, status < 500 ? "bad-request" : "internal-error");
    }
}
