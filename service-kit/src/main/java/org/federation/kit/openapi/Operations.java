package org.federation.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the filters ask of a document's operations. */
final class Operations {

    private Operations() {}

    static Stream<Operation> of(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream());
    }

    static Stream<Parameter> parameters(Operation operation, In place) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null ? Stream.empty() : parameters.stream().filter(one -> one.getIn() == place);
    }

    static Stream<Parameter> header(Operation operation, String name) {
        return parameters(operation, In.HEADER).filter(one -> name.equals(one.getName()));
    }

    /** The answers that tell success. */
    static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    static Stream<Schema> schemas(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }
}
