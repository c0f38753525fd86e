package org.federation.outreach.talk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.outreach.segment.SegmentName;
import org.jspecify.annotations.Nullable;

/** Which talks a list is to show. */
public class TalkFilter {

    static final String STAFF = "staff";
    static final String SPEAKER = "speaker";
    static final String WORKER = "worker";

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    @QueryParam("view")
    @Parameter(description = """
                    `worker`: published talks to come, of the caller's unit and those above; `staff`: all talks of the \
                    caller's unit and below; `speaker`: the talks the caller gives. Left out: `staff` for those who \
                    have such a role, else `worker`.""")
    @Pattern(regexp = STAFF + "|" + SPEAKER + "|" + WORKER)
    @Nullable
    String view;

    @QueryParam("segment")
    @Pattern(regexp = "|" + SegmentName.NAMES)
    @Parameter(description = "For this group of workers, or for everybody")
    @DefaultValue("")
    String segment = "";

    @QueryParam("from")
    @Parameter(description = "Ending after this instant")
    @Nullable
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Starting before this instant")
    @Nullable
    Instant to;

    @QueryParam("q")
    @DefaultValue("")
    @Size(max = 80)
    @Parameter(description = "Occurs in the title, the topic or the speaker's name")
    String text = "";

    String viewFor(Viewer viewer) {
        return view != null ? view : viewer.staff() ? STAFF : WORKER;
    }

    Instant from() {
        return from == null ? Instant.EPOCH : from;
    }

    Instant to() {
        return to == null ? EVER : to;
    }
}
