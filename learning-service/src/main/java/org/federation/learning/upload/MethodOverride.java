package org.federation.learning.upload;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** For senders that cannot PATCH or DELETE: tus 1.0 has a POST say so in {@code X-HTTP-Method-Override}. */
@Provider
@PreMatching
class MethodOverride implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of("PATCH", "DELETE", "HEAD");

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getHeaderString("X-HTTP-Method-Override");
        if (method != null
                && METHODS.contains(method)
                && HttpMethod.POST.equals(request.getMethod())
                && request.getUriInfo().getPath().startsWith("/uploads/")) {
            request.setMethod(method);
        }
    }
}
