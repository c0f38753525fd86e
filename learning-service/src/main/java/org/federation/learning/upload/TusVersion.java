package org.federation.learning.upload;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.federation.kit.problem.Problem;

/** Refuses other versions of tus with 412, and names ours in every answer. */
@Provider
@Tus
class TusVersion implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        boolean asksOptions = HttpMethod.OPTIONS.equals(request.getMethod());
        if (!asksOptions && !Tus.VERSION.equals(request.getHeaderString(Tus.RESUMABLE))) {
            throw Problem.of(412, "tus-version").header("Tus-Version", Tus.VERSION);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(Tus.RESUMABLE, Tus.VERSION);
    }
}
