package org.federation.kit.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Narrows {@code Accept-Language} to the language the request is answered in, so that whatever reads the header after
 * us comes to the same one: Bean Validation, for one, takes {@code en-GB} for no English.
 */
@ApplicationScoped
class RequestLanguage {

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS + 3).handler(RequestLanguage::narrow);
    }

    private static void narrow(RoutingContext request) {
        request.request().headers().set("Accept-Language", Language.of(request).tag());
        request.next();
    }
}
