package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;

/** Answers what no other handler takes: 404 as a problem, where Quarkus would show a page. */
@ApplicationScoped
class UnknownAddress {

    private final ProblemResponder problems;

    UnknownAddress(ProblemResponder problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000)
                .handler(request -> problems.answer(request, Problem.notFound()));
    }
}
