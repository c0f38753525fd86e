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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.lecture.LectureRepository;
import org.jboss.resteasy.reactive.RestResponse;

/** The arrangement of a zone: all its columns and what stands in them, replaced as a whole. */
@Path("/zones/{slug}/columns")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Zones")
class ColumnsResource {

    private final ZoneRepository zones;
    private final LectureRepository lectures;
    private final ZoneViews views;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    ColumnsResource(
            ZoneRepository zones,
            LectureRepository lectures,
            ZoneViews views,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.zones = zones;
        this.lectures = lectures;
        this.views = views;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(summary = "Set a zone's columns and their entries, each in the order given")
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

    /** An editor can show only what they see: their own units' lectures, and those that are out for them. */
    private void requireReadable(List<NewColumn> columns) {
        List<UUID> wanted = columns.stream()
                .flatMap(column -> column.entries().stream())
                .map(NewColumn.NewEntry::id)
                .distinct()
                .toList();
        Set<UUID> readable = lectures.readable(wanted, person.org(), true).stream()
                .map(listing -> listing.lecture().id)
                .collect(Collectors.toSet());
        wanted.stream().filter(id -> !readable.contains(id)).findFirst().ifPresent(missing -> {
            throw Problem.unprocessable("entry-unknown").args(missing).with("entry", missing);
        });
    }
}
