package org.federation.learning.points;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** What the caller has earned, and for what. */
@Path("/me/points")
@Authenticated
@Tag(name = "Points")
class OwnPointsResource {

    private final PostingBook book;
    private final SubjectTitles titles;
    private final CurrentPerson person;
    private final Clock clock;

    OwnPointsResource(PostingBook book, SubjectTitles titles, CurrentPerson person, Clock clock) {
        this.book = book;
        this.titles = titles;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Read the caller's points: balance, what can be earned today, and postings with their reasons")
    public PointsView points(@Valid @BeanParam PageRequest page) {
        Page<PostingView> postings = titles.name(book.own(person.id(), page));
        return new PointsView(
                book.balance(person.id()),
                book.onDay(person.id(), person.org(), PointsDay.of(clock.instant())),
                postings.items(),
                postings.next());
    }
}
