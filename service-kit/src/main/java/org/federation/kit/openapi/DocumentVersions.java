package org.federation.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the OpenAPI document that whatever is changed under {@code If-Match} is answered with an {@code ETag}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentVersions implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> versioned = Operations.of(document)
                .filter(DocumentVersions::isConditional)
                .flatMap(Operations::successes)
                .flatMap(DocumentVersions::views)
                .collect(Collectors.toSet());
        Operations.of(document)
                .flatMap(Operations::successes)
                .filter(answer -> views(answer).anyMatch(versioned::contains))
                .forEach(answer -> answer.addHeader(
                        HttpHeaders.ETAG,
                        OASFactory.createHeader()
                                .description("The version, for `If-Match`")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private static boolean isConditional(Operation operation) {
        return Operations.header(operation, HttpHeaders.IF_MATCH).findAny().isPresent();
    }

    private static Stream<String> views(APIResponse answer) {
        return Operations.schemas(answer.getContent()).map(Schema::getRef).filter(Objects::nonNull);
    }
}
