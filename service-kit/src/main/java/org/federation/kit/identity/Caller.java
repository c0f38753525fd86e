package org.federation.kit.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/**
 * Who a token speaks for. Claims that are not registered, as {@code org} and {@code segments}, are told apart by a look
 * at a map; the library throws and catches an exception for each time one of them is read.
 */
final class Caller extends DefaultJWTCallerPrincipal {

    private static final Map<String, Claims> REGISTERED =
            Arrays.stream(Claims.values()).collect(Collectors.toUnmodifiableMap(Claims::name, Function.identity()));

    Caller(String token, JwtClaims claims) {
        super(token, "JWT", claims);
    }

    @Override
    protected Claims getClaimType(String name) {
        return REGISTERED.getOrDefault(name, Claims.UNKNOWN);
    }
}
