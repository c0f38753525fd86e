package org.federation.learning.moderation;

import static org.federation.kit.identity.Roles.PLATFORM_ADMIN;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The platform's word list. It is one for all units, so every reviewer may read and try it, and those of a root unit
 * keep it: a word that one workshop cannot bear would silence all the others.
 */
@Path("/moderation")
@RolesAllowed({CONTENT_REVIEWER, PLATFORM_ADMIN})
@Tag(name = "Moderation")
class WordListResource {

    private final WordListRepository lists;
    private final TextRules rules;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    WordListResource(WordListRepository lists, TextRules rules, CurrentPerson person, AuditLog audit, Clock clock) {
        this.lists = lists;
        this.rules = rules;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Path("/words")
    @Transactional
    @Operation(summary = "Read the platform's word list")
    public RestResponse<WordListView> get() {
        return answer(lists.list());
    }

    @PUT
    @Path("/words")
    @Transactional
    @Operation(
            summary = "Replace the platform's word list",
            description = "403 words-of-the-root-unit to staff of any other; 422 word-twice or word-too-short.")
    public RestResponse<WordListView> replace(@BeanParam IfMatch seen, @NotNull @Valid WordListWords input) {
        if (!mayChange()) {
            throw Problem.forbidden("words-of-the-root-unit");
        }
        WordList list = lists.held();
        seen.mustBe(list.version);
        check(input.words());
        List<ListedWord> before = lists.words();
        lists.replace(input.words(), clock.instant());
        audit.record(
                "word-list.replace", WordList.ONLY, without(before, input.words()), without(input.words(), before));
        return answer(list);
    }

    @POST
    @Path("/trials")
    @Transactional
    @Operation(summary = "Try the rules on a text; nothing is stored")
    public Assessment attempt(@NotNull @Valid Trial trial) {
        if (trial.words() == null) {
            return rules.assess(trial.text());
        }
        check(trial.words());
        return new WordRules(trial.words()).assess(trial.text());
    }

    private RestResponse<WordListView> answer(WordList list) {
        return Answers.ok(new WordListView(lists.words(), list.changedAt, mayChange()), list.version);
    }

    private boolean mayChange() {
        return person.org().depth() == 1;
    }

    /** Two ways to write one word are one word; and a single letter would be found everywhere. */
    private static void check(List<ListedWord> words) {
        Set<String> seen = new HashSet<>();
        for (ListedWord word : words) {
            Reading signs = Signs.of(word.word());
            if (signs.only(sign -> sign != ' ').length() < 2) {
                throw Problem.unprocessable("word-too-short").args(word.word()).with("word", word.word());
            }
            if (!seen.add(signs.text())) {
                throw Problem.unprocessable("word-twice").args(word.word()).with("word", word.word());
            }
        }
    }

    /** What the audit log tells of a list of thousands: the words that went, and those that came. */
    private static List<ListedWord> without(List<ListedWord> words, List<ListedWord> others) {
        Set<ListedWord> left = Set.copyOf(others);
        return words.stream().filter(word -> !left.contains(word)).toList();
    }
}
