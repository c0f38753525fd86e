package org.federation.learning.media;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** Tells what is wrong with a request for media, as RFC 9457 asks; JAX-RS and its mappers are not on this road. */
final class MediaProblems {

    private MediaProblems() {}

    static void tell(RoutingContext request, int status, String slug) {
        List<Locale> accepted = request.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.value()))
                .toList();
        JsonObject problem = new JsonObject()
                .put("type", "urn:problem:learning:" + slug)
                .put("title", MediaTexts.text(slug + ".title", accepted))
                .put("status", status)
                .put("detail", MediaTexts.text(slug + ".detail", accepted));
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem.encode());
    }
}
