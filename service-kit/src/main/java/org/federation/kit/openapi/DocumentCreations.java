package org.federation.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.federation.kit.idempotency.IdempotencyKey;
import org.federation.kit.idempotency.Idempotent;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document how something is made: an {@link Idempotent} method takes an {@code Idempotency-Key}
 * and answers 201, and a 201 names the address of what was made.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public final class DocumentCreations implements OASFilter {

    private final IndexView index;

    public DocumentCreations(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String base = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        for (AnnotationInstance idempotent : index.getAnnotations(Idempotent.class)) {
            if (idempotent.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = idempotent.target().asMethod();
                PathItem path = document.getPaths().getPathItem(base + address(method));
                if (path != null && path.getPOST() != null) {
                    create(path.getPOST());
                }
            }
        }
        Operations.of(document).forEach(DocumentCreations::complete);
    }

    private static String address(MethodInfo method) {
        return part(method.declaringClass().declaredAnnotation(Path.class)) + part(method.annotation(Path.class));
    }

    private static String part(@Nullable AnnotationInstance path) {
        String value = path == null ? "" : path.value().asString();
        return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
    }

    private static void create(Operation operation) {
        // The index may know a method twice, from the module's classes and from its jar.
        if (Operations.header(operation, IdempotencyKey.HEADER).findAny().isEmpty()) {
            operation.addParameter(
                    OASFactory.createParameter().name(IdempotencyKey.HEADER).in(In.HEADER));
        }
        APIResponses answers = operation.getResponses();
        APIResponse usual = answers.getAPIResponse("200");
        if (usual != null) {
            answers.removeAPIResponse("200");
            answers.addAPIResponse("201", usual.description("Made"));
        }
    }

    private static void complete(Operation operation) {
        Operations.header(operation, IdempotencyKey.HEADER).forEach(DocumentCreations::describe);
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null) {
            created.addHeader(
                    HttpHeaders.LOCATION,
                    OASFactory.createHeader()
                            .description("Path of what was made")
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    private static void describe(Parameter key) {
        key.description(
                        "Chosen by the caller, 1 to 255 visible ASCII characters: the same request under the same key is"
                                + " carried out once, and answered alike for 24 hours")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }
}
