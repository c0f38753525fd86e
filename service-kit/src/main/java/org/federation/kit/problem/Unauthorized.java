package org.federation.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers 401 with the challenge of the authentication mechanism ({@code WWW-Authenticate}). The library's own mapper
 * reads a field that Quarkus 3.32 removed.
 */
class Unauthorized {

    private final ProblemMapper problems;

    Unauthorized(ProblemMapper problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Uni<ChallengeData> challenge =
                authenticator == null ? Uni.createFrom().nullItem() : authenticator.getChallenge(context);
        return challenge.onFailure().recoverWithNull().map(found -> answer(context, found));
    }

    private Response answer(RoutingContext context, @Nullable ChallengeData challenge) {
        Problem problem = Problem.of(401, "unauthorized");
        // A token that was refused before any resource was chosen comes here with the challenge already set.
        if (challenge != null
                && challenge.getHeaders() != null
                && !context.response().headers().contains(HttpHeaders.WWW_AUTHENTICATE)) {
            challenge.getHeaders().forEach((name, value) -> problem.header(name.toString(), value));
        }
        return problems.toResponse(problem);
    }
}
