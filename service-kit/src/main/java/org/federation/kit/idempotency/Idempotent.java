package org.federation.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Heeds {@code Idempotency-Key} on a blocking, {@code @Transactional} creating POST that returns a
 * {@link org.jboss.resteasy.reactive.RestResponse}: the answer is stored in the transaction of the effect, and the same
 * request sent again within 24 hours gets it again, with {@code Idempotency-Replayed: true}.
 *
 * <p>While the first is running, the second is refused with 409 {@code request-in-progress}; another request under the
 * same key with 422 {@code idempotency-key-reused}. Requests are the same if method, address, query and body (compared
 * as JSON, so not its white space) are. Without the header the method runs as if it had no annotation.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
