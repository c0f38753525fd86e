package org.federation.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Writes into the OpenAPI document, for people to read, which roles may call an operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentRoles implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operations.of(document).forEach(DocumentRoles::document);
    }

    private static void document(Operation operation) {
        List<SecurityRequirement> requirements = operation.getSecurity();
        if (requirements == null || requirements.isEmpty()) {
            return;
        }
        List<String> roles = requirements.stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        String told = roles.isEmpty() ? "Any role." : "Role " + String.join(" or ", roles) + ".";
        String description = operation.getDescription();
        operation.setDescription(description == null ? told : description + " " + told);
    }
}
