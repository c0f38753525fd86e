package org.federation.learning.zone;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** The arrangement of a zone: all its columns and what stands in them, replaced as a whole. */
@Path("/zones/{slug}/columns")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Zones")
class ColumnsResource {

    private final ZoneRepository zones;
    private final EntryReader reader;
    private final ZoneViews views;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    ColumnsResource(
            ZoneRepository zones,
            EntryReader reader,
            ZoneViews views,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.zones = zones;
        this.reader = reader;
        this.views = views;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(summary = "Set a zone's columns and their entries, each in the order given; what is pinned comes first")
    public RestResponse<ZoneView> arrange(
            String slug, @BeanParam IfMatch seen, @NotNull @Size(max = 20) List<@NotNull @Valid NewColumn> columns) {
        Zone zone = zones.within(person.scope(), slug);
        seen.mustBe(zone.version);
        requireDifferentSlugs(columns);
        requireReadable(columns);
        List<NewColumn> before = zone.columns.stream().map(NewColumn::of).toList();
        zone.arrange(columns, clock.instant());
        zones.flush();
        audit.record("zone.arrange", zone.id, before, columns);
        return Answers.ok(views.view(zones.get(person.org(), true, slug), person.org(), true), zone.version);
    }

    private static void requireDifferentSlugs(List<NewColumn> columns) {
        long different = columns.stream().map(NewColumn::slug).distinct().count();
        if (different < columns.size()) {
            throw Problem.conflict("column-slug-twice");
        }
    }

    /** An editor can show only what they see: their own units' pieces, and those that are out for them. */
    private void requireReadable(List<NewColumn> columns) {
        List<Entry> wanted = columns.stream()
                .flatMap(column -> column.entries().stream())
                .map(Entry::of)
                .toList();
        EntryReader.Pieces readable = reader.read(wanted, person.org(), true);
        wanted.stream().filter(entry -> !readable.hold(entry)).findFirst().ifPresent(missing -> {
            throw Problem.unprocessable("entry-unknown")
                    .args(missing.id(), missing.kind().name().toLowerCase(Locale.ROOT))
                    .with("entry", missing.id());
        });
    }
}
