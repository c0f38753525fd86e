package org.federation.kit.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record NewNote(
        @NotBlank @Size(max = 30) String title,
        @Nullable @Size(max = 10) String slug,
        @Nullable UUID parent,
        @Nullable @PositiveOrZero @JsonProperty Integer size,
        @Nullable Kind kind,
        @Nullable List<@NotBlank @Size(max = 5) String> tags) {

    public enum Kind {
        PLAIN,
        URGENT
    }
}
