package org.federation.kit.paging;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: a {@code @BeanParam} of every list's resource method.
 *
 * <pre>{@code
 * record Key(Instant at, UUID id) {}
 *
 * Key after = page.after(Key.class);
 * List<Lecture> rows = …where (at, id) < (after.at, after.id) order by at desc, id desc limit page.limit() + 1…
 * return page.page(rows, lecture -> new Key(lecture.at, lecture.id)).map(LectureSummary::of);
 * }</pre>
 */
public class PageRequest {

    private static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many items the page holds at most, 1 to 100")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before; none for the first page")
    @Nullable
    String cursor;

    @Inject
    UriInfo uri;

    @Inject
    Cursors cursors;

    /** How many items the page holds at most. */
    public int limit() {
        // Checked here and not by @Valid alone, which a resource method may lack.
        if (limit < 1 || limit > MOST) {
            throw Violation.inQuery("limit", "{violation.limit}");
        }
        return limit;
    }

    /**
     * The key of the last row of the page before, null on the first page.
     *
     * @throws org.federation.kit.problem.Problem 400 {@code bad-cursor} if the cursor is not one of this list
     */
    public <K> @Nullable K after(Class<K> keyRecord) {
        return cursor == null ? null : cursors.open(uri.getPath(), cursor, keyRecord);
    }

    /** The page out of up to {@code limit() + 1} rows, the surplus one telling that more follow. */
    public <T> Page<T> page(List<T> rowsUpToLimitPlusOne, Function<? super T, ? extends Record> keyOf) {
        int limit = limit();
        if (rowsUpToLimitPlusOne.size() <= limit) {
            return new Page<>(List.copyOf(rowsUpToLimitPlusOne), null);
        }
        List<T> items = List.copyOf(rowsUpToLimitPlusOne.subList(0, limit));
        return new Page<>(items, cursors.seal(uri.getPath(), keyOf.apply(items.get(limit - 1))));
    }
}
