package org.federation.kit.openapi;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a problem looks (RFC 9457). */
final class ProblemSchema {

    private static final String NAME = "Problem";

    private ProblemSchema() {}

    /** In place of those that the library for problems would tell, and that ours are not. */
    static void addTo(Components components) {
        components.removeSchema("HttpProblem");
        components.removeSchema("HttpValidationProblem");
        components.addSchema(NAME, problem());
    }

    /** A body that is a problem. */
    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        HttpProblem.MEDIA_TYPE.toString(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME)));
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
