package org.federation.kit.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event of a feed, as CloudEvents 1.0 writes it in JSON (CNCF, CloudEvents JSON Event Format 1.0.2).
 *
 * @param position an extension attribute: where it stands in the feed; decimal digits, since CloudEvents' integers have
 *     32 bits only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "An event, as CloudEvents 1.0 writes it in JSON")
public record CloudEvent(
        @Schema(description = "Version of CloudEvents", examples = "1.0")
        String specversion,

        @Schema(description = "Unique within the source") String id,

        @Schema(description = "The service", examples = "urn:service:quiz")
        String source,

        @Schema(description = "Reverse-DNS name of the kind of event")
        String type,

        @Schema(description = "What it happened to") String subject,
        @Schema(description = "When it happened") Instant time,
        @Schema(description = "Always application/json") String datacontenttype,

        @Schema(
                description = "What happened; its fields depend on the type",
                implementation = Object.class,
                type = SchemaType.OBJECT)
        JsonNode data,

        @Schema(
                description = "Where it stands in the feed, decimal; the `after` of the next request",
                examples = "1042")
        String position) {

    static final String BATCH = "application/cloudevents-batch+json";

    static CloudEvent of(FeedEvent event, String source, JsonNode data) {
        return new CloudEvent(
                "1.0",
                event.id().toString(),
                source,
                event.type(),
                event.subject(),
                event.time(),
                "application/json",
                data,
                Long.toString(event.position()));
    }

    /** The position as the number it is. */
    long positionNumber() {
        return Long.parseLong(position);
    }
}
