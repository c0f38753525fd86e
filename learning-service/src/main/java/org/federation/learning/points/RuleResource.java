package org.federation.learning.points;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.identity.Roles;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** What is worth how many points. A rule is made and ended; to change one is to end it and make another. */
@Path("/points/rules")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@Tag(name = "Points")
class RuleResource {

    private final RuleRepository rules;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    RuleResource(RuleRepository rules, CurrentPerson person, AuditLog audit, Clock clock) {
        this.rules = rules;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "List the rules of the caller's units, and those of units above that count there; the latest first")
    public Page<RuleView> list(@Valid @BeanParam PageRequest page) {
        return rules.countingIn(person.scope(), page).map(RuleView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Make a rule for the caller's own unit and all below it",
            description = "Of one kind a unit has at most one rule on any day.")
    public RestResponse<RuleView> create(@NotNull @Valid NewRule input, @Context UriInfo uri) {
        PointsRule rule = PointsRule.of(input, person.org(), clock.instant());
        rules.persistAndFlush(rule);
        audit.record("points-rule.create", rule.id, null, input);
        return Answers.created(uri, rule.id, RuleView.of(rule), rule.version);
    }

    @PUT
    @Path("/{id}/end")
    @Transactional
    @Operation(summary = "End a rule with a day that has not begun")
    public RestResponse<RuleView> end(UUID id, @BeanParam IfMatch seen, @NotNull @Valid RuleEnd end) {
        PointsRule rule = rules.within(person.scope(), id);
        seen.mustBe(rule.version);
        rule.end(end.day(), clock.instant());
        rules.flush();
        audit.record("points-rule.end", rule.id, null, end);
        return Answers.ok(RuleView.of(rule), rule.version);
    }
}
