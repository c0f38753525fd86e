package org.federation.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Writes into the OpenAPI document that every error is a problem, so that no resource method has to say it again. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentProblems implements OASFilter {

    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, problem());
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(DocumentProblems::document));
    }

    private static void document(Operation operation) {
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().forEach((code, response) -> {
            if (code.compareTo("400") >= 0 && response.getContent() == null && response.getRef() == null) {
                response.setContent(content());
            }
        });
        if (responses.getDefaultValue() == null) {
            responses.setDefaultValue(anyOther());
        }
    }

    private static APIResponse anyOther() {
        return OASFactory.createAPIResponse()
                .description(
                        "Any other error: 400 for input that is wrong, 404 for what does not exist or lies outside the"
                                + " caller's units, 409 for a conflict, 412 or 428 for a stale or missing If-Match, 413, 415,"
                                + " 422 for a rule of the domain, 503 with Retry-After")
                .content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong (RFC 9457); some problems have further members of their own")
                .addProperty("type", text("Which problem it is: urn:problem:<service>:<slug>"))
                .addProperty("title", text("Its name, in the caller's language"))
                .addProperty("detail", text("What happened, in the caller's language"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("traceId", text("For 500 only: what an administrator finds the fault by"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("What is wrong with the input, for 400")
                                .items(violation()));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text("Name or path of the field, e.g. items[2].title"))
                .addProperty("in", text("Where it stands: body, query, path, header or form"))
                .addProperty("message", text("What is wrong with it, in the caller's language"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
