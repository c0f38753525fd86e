package org.federation.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.federation.kit.identity.Trust.UnknownKeyException;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by {@code Authorization: Bearer} (RFC 6750). It stands in for the framework's own mechanism, which
 * would check the signature on every request and read the issuer's keys while holding a thread.
 *
 * <p>It runs before the address is looked at. A token that is refused makes nobody of its bearer, who is then told so
 * wherever somebody is wanted, and let in where anybody is.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    /**
     * What is refused later is a failed request like any other. Quarkus puts the same there itself, but not before it
     * has matched the address for the metrics, with a map of all addresses that it makes anew for each request.
     */
    private static final BiConsumer<RoutingContext, Throwable> FAIL = RoutingContext::fail;

    private final IssuerTrust issuer;

    BearerAuthentication(IssuerTrust issuer) {
        this.issuer = issuer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String token = token(request.request());
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        request.put(HttpAuthenticationMechanism.class.getName(), this);
        try {
            SecurityIdentity identity = issuer.current().identify(token);
            request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
            return Uni.createFrom().item(identity);
        } catch (AuthenticationFailedException refused) {
            return Uni.createFrom().nullItem();
        } catch (UnknownKeyException e) {
            return Uni.createFrom()
                    .completionStage(issuer::refreshed)
                    .emitOn(sameContext())
                    .map(trust -> identify(token, trust));
        }
    }

    private @Nullable SecurityIdentity identify(String token, Trust trust) {
        if (trust.keys().isEmpty()) {
            // The token may be good; telling the client otherwise would make it log its person out.
            throw Problem.unavailable(issuer.interval());
        }
        try {
            return trust.identify(token);
        } catch (AuthenticationFailedException | UnknownKeyException refused) {
            return null;
        }
    }

    /** Goes on where the request was, not on the thread that read the keys. */
    private static Executor sameContext() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }

    static @Nullable String token(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        String challenge = token(request.request()) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
