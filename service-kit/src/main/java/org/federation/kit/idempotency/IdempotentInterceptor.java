package org.federation.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs inside the method's transaction, whose interceptor comes earlier. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private final HttpHeaders headers;
    private final CurrentPerson person;
    private final RequestDigest digest;
    private final AnswerBook answers;

    IdempotentInterceptor(HttpHeaders headers, CurrentPerson person, RequestDigest digest, AnswerBook answers) {
        this.headers = headers;
        this.person = person;
        this.digest = digest;
        this.answers = answers;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String key = key();
        return key == null ? call.proceed() : once(call, key);
    }

    private Object once(InvocationContext call, String key) throws Exception {
        RequestKey request = new RequestKey(person.id(), digest.operation(), key);
        String body = digest.of(call.getMethod(), call.getParameters());
        if (!answers.lock(request)) {
            throw Problem.conflict("request-in-progress");
        }
        StoredAnswer stored = answers.find(request);
        if (stored != null) {
            return stored.replayFor(body);
        }
        if (!(call.proceed() instanceof RestResponse<?> answer)) {
            throw new IllegalStateException(call.getMethod() + " is @Idempotent and must return a RestResponse");
        }
        answers.store(request, body, answer);
        return answer;
    }

    private @Nullable String key() {
        List<String> values = headers.getRequestHeader(IdempotencyKey.HEADER);
        return values == null ? null : IdempotencyKey.in(values);
    }
}
