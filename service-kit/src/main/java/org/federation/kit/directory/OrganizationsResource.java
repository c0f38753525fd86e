package org.federation.kit.directory;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.identity.Roles;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The organisation directory over HTTP, the same in every service. */
@Path("/organizations")
@Authenticated
@Tag(name = "Organizations")
class OrganizationsResource {

    private static final int LONGEST_IMPORT_SECONDS = 1_800;

    private final OrganizationDirectory directory;
    private final CurrentPerson person;
    private final AuditLog audit;

    OrganizationsResource(OrganizationDirectory directory, CurrentPerson person, AuditLog audit) {
        this.directory = directory;
        this.person = person;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "List units",
            description =
                    "Units below one, it included, as far as the caller may see them: their own unit, all below it,"
                            + " and the line of units above it.")
    @APIResponse(responseCode = "200", description = "A page of units in the order of their paths")
    @APIResponse(responseCode = "404", description = "The caller may see nothing there")
    public Page<Organization> list(
            @QueryParam("under")
                    @Parameter(
                            description = "Path of the unit to look below; the caller's own without it",
                            schema = @Schema(implementation = String.class))
                    @Nullable
                    OrgPath under,
            @QueryParam("depth")
                    @DefaultValue("1")
                    @Min(0)
                    @Max(OrgPath.MAX_DEPTH)
                    @Parameter(description = "How many levels below that unit")
                    int depth,
            @BeanParam PageRequest page) {
        OrgPath own = person.org();
        OrgPath root = under == null ? own : under;
        if (!root.isWithin(own) && !own.isWithin(root)) {
            throw Problem.notFound();
        }
        return directory.list(own, root, depth, page);
    }

    @PUT
    @Consumes("text/csv")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_IMPORT_SECONDS)
    @Operation(
            summary = "Import units",
            description =
                    "Makes the directory hold, of the caller's unit and all below it, exactly the units of the file:"
                            + " CSV with the header path,name,kind,members, UTF-8, up to 3,000,000 units, every parent in the file"
                            + " too. All or nothing.")
    @APIResponse(responseCode = "200", description = "What the import changed")
    @APIResponse(responseCode = "413", description = "More units than the directory can hold")
    @APIResponse(
            responseCode = "422",
            description = "Bad lines, told in problems: [{line, message}]; nothing was changed")
    public ImportReport replace(InputStream csv) {
        ImportReport report = directory.replace(person.scope(), csv);
        audit.record("organizations.import", person.org(), null, report);
        return report;
    }
}
