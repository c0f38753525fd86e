package org.federation.outreach.talk;

import static org.federation.outreach.Roles.OUTREACH_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows a draft to the workers of its unit and below. */
@Path("/talks/{id}/publication")
@Tag(name = "Talks")
class PublicationResource {

    private final TalkRepository talks;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    PublicationResource(TalkRepository talks, CurrentPerson person, AuditLog audit, Clock clock) {
        this.talks = talks;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed(OUTREACH_ADMIN)
    @Transactional
    @Operation(summary = "Publish a talk that has not begun")
    public RestResponse<TalkView> publish(UUID id, @BeanParam IfMatch seen) {
        Viewer viewer = Viewer.of(person);
        Instant now = clock.instant();
        Talk talk = talks.heldWithin(person.scope(), id);
        seen.mustBe(talk.version);
        TalkView before = TalkView.of(talk, viewer, now);
        talk.publish(now);
        talks.flush();
        TalkView after = TalkView.of(talk, viewer, now);
        audit.record("talk.publish", id, before, after);
        return Answers.ok(after, talk.version);
    }
}
