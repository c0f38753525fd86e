package org.federation.learning.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to embed a lecture (oEmbed 1.0, section 2.3.4), under the names the standard gives. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OEmbed(
        @Schema(description = "Always `video`") String type,
        @Schema(description = "Always `1.0`") String version,
        @Schema(description = "Title of the lecture") String title,

        @Schema(description = "Name of the speaker") @JsonProperty("author_name")
        String authorName,

        @Schema(description = "Name of the platform") @JsonProperty("provider_name")
        String providerName,

        @Schema(description = "Address of the platform") @JsonProperty("provider_url")
        String providerUrl,

        @Schema(description = "Seconds this answer may be kept: the thumbnail's address holds no longer")
        @JsonProperty("cache_age")
        long cacheAge,

        @Schema(description = "Signed address of a picture; left out where it would be too large", nullable = true)
        @JsonProperty("thumbnail_url")
        @Nullable
        String thumbnailUrl,

        @Schema(description = "Its width in pixels", nullable = true) @JsonProperty("thumbnail_width") @Nullable
        Integer thumbnailWidth,

        @Schema(description = "Its height in pixels", nullable = true) @JsonProperty("thumbnail_height") @Nullable
        Integer thumbnailHeight,

        @Schema(description = "The frame to put into the page")
        String html,

        @Schema(description = "Width of the frame in pixels")
        int width,

        @Schema(description = "Height of the frame in pixels")
        int height) {}
