package org.federation.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the OpenAPI document that what answers carry they always carry: a property of an answer is required, and
 * null where there is nothing. What requests carry as well is left as it is, since much of it may be left out there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentAnswers implements OASFilter {

    private static final String PREFIX = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> answered = reachable(
                Operations.of(document)
                        .flatMap(Operations::successes)
                        .flatMap(answer -> Operations.schemas(answer.getContent())),
                schemas);
        answered.removeAll(reachable(Operations.of(document).flatMap(DocumentAnswers::requested), schemas));
        answered.stream().map(schemas::get).filter(Objects::nonNull).forEach(DocumentAnswers::requireAll);
    }

    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private static Stream<Schema> requested(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : Operations.schemas(operation.getRequestBody().getContent());
    }

    private static Set<String> reachable(Stream<Schema> roots, Map<String, Schema> schemas) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String reference = schema.getRef();
            if (reference != null && reference.startsWith(PREFIX)) {
                String name = reference.substring(PREFIX.length());
                Schema named = schemas.get(name);
                if (names.add(name) && named != null) {
                    open.push(named);
                }
            }
            parts(schema).forEach(open::push);
        }
        return names;
    }

    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> properties =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        Stream<Schema> others = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull);
        Stream<Schema> choices = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        return Stream.of(properties, others, choices).flatMap(part -> part);
    }
}
