package org.federation.kit.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.federation.kit.idempotency.IdempotencyKey;

/**
 * A status that a kind of operations may be refused with.
 *
 * @param name of the answer in the document's components
 */
record Refusal(String status, String name, String description, Predicate<Call> isOf) {

    /** An operation and the method it is called by. */
    record Call(HttpMethod method, Operation operation) {

        boolean isSecured() {
            return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }

        boolean has(In place) {
            return Operations.parameters(operation, place).findAny().isPresent();
        }

        boolean takes(String header) {
            return Operations.header(operation, header).findAny().isPresent();
        }

        boolean changes() {
            return takes(IdempotencyKey.HEADER)
                    || Stream.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
                            .anyMatch(method::equals);
        }
    }

    static final List<Refusal> ALL = List.of(
            new Refusal(
                    "400",
                    "BadRequest",
                    "The input is malformed; `violations` tells what is wrong with which field",
                    call -> call.hasBody() || call.has(In.QUERY) || call.has(In.HEADER)),
            new Refusal("401", "Unauthorized", "The token is missing, invalid or expired", Call::isSecured),
            new Refusal("403", "Forbidden", "The caller lacks the role, or may not do this", Call::isSecured),
            new Refusal(
                    "404",
                    "NotFound",
                    "There is no such thing, or it lies outside what the caller may see",
                    call -> call.has(In.PATH)),
            new Refusal(
                    "409",
                    "Conflict",
                    "The state of things does not allow it, or a request with the same `Idempotency-Key` still runs",
                    Call::changes),
            new Refusal(
                    "412",
                    "PreconditionFailed",
                    "It was changed since the version named in `If-Match`",
                    call -> call.takes(HttpHeaders.IF_MATCH)),
            new Refusal("413", "ContentTooLarge", "The body is larger than what is taken here", Call::hasBody),
            new Refusal("415", "UnsupportedMediaType", "The body is of another type", Call::hasBody),
            new Refusal(
                    "422",
                    "UnprocessableContent",
                    "A rule of the domain forbids it, or the `Idempotency-Key` was used for another request",
                    call -> call.hasBody() || call.changes()),
            new Refusal(
                    "428", "PreconditionRequired", "`If-Match` is missing", call -> call.takes(HttpHeaders.IF_MATCH)),
            new Refusal("503", "Overloaded", "There is too much to do; try again after `Retry-After`", call -> true),
            new Refusal("default", "OtherProblem", "Any other problem", call -> true));
}
