package org.federation.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.federation.kit.openapi.Refusal.Call;

/**
 * Writes into the OpenAPI document which problems an operation may be answered with, as far as they follow from what it
 * takes; a resource method tells only those that are its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentProblems implements OASFilter {

    /** Quarkus has told these already, wherever a token is asked for. */
    private static final Set<String> OF_QUARKUS = Set.of("401", "403");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        ProblemSchema.addTo(components);
        Refusal.ALL.forEach(refusal -> components.addResponse(refusal.name(), answer(refusal)));
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> document(new Call(method, operation))));
    }

    private static APIResponse answer(Refusal refusal) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(refusal.description())
                .content(ProblemSchema.content());
        switch (refusal.status()) {
            case "401" -> addHeader(answer, HttpHeaders.WWW_AUTHENTICATE, "How to log in (RFC 6750)");
            case "503" -> addHeader(answer, HttpHeaders.RETRY_AFTER, "Seconds to wait");
            default -> {}
        }
        return answer;
    }

    private static void addHeader(APIResponse answer, String name, String description) {
        answer.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    private static void document(Call call) {
        Operation operation = call.operation();
        APIResponses answers = operation.getResponses();
        for (Refusal refusal : Refusal.ALL) {
            APIResponse told = answers.getAPIResponse(refusal.status());
            if (told == null ? refusal.isOf().test(call) : OF_QUARKUS.contains(refusal.status())) {
                answers.addAPIResponse(
                        refusal.status(), OASFactory.createAPIResponse().ref(refusal.name()));
            }
        }
        answers.getAPIResponses().forEach((status, told) -> {
            if (status.compareTo("400") >= 0 && told.getRef() == null) {
                told.setContent(ProblemSchema.content());
            }
        });
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }
}
