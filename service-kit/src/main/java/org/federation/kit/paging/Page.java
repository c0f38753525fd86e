package org.federation.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the page after it, null on the last. */
public record Page<T>(
        @Schema(description = "What this page holds, in the list's order")
        List<T> items,

        @Schema(description = "Cursor of the next page; null on the last", nullable = true) @Nullable
        String next) {

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
