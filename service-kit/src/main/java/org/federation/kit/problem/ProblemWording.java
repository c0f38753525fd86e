package org.federation.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives every error its type, title and detail in the caller's language; what a framework's exception says itself, in
 * its own words and with our classes' names, goes no further.
 */
@ApplicationScoped
class ProblemWording implements ProblemPostProcessor {

    private static final Pattern ELEMENT = Pattern.compile("\\.<[^<>]+>");

    private final String service;
    private final ProblemTexts texts;
    private final Diagnosis diagnosis;
    private final CurrentVertxRequest request;

    ProblemWording(
            @ConfigProperty(name = "platform.service") String service,
            ProblemTexts texts,
            Diagnosis diagnosis,
            CurrentVertxRequest request) {
        this.service = service;
        this.texts = texts;
        this.diagnosis = diagnosis;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem raw, ProblemContext context) {
        Problem problem = diagnosis.of(context.cause, raw);
        raw.getHeaders().forEach((name, value) -> problem.header(name, String.valueOf(value)));
        return worded(problem, language());
    }

    /** Before the logger, so that the log shows what the caller was told. */
    @Override
    public int priority() {
        return 200;
    }

    HttpProblem worded(Problem problem, Language language) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withStatus(problem.status())
                .withType(URI.create("urn:problem:" + service + ":" + problem.slug()))
                .withTitle(text(language, problem, "title"))
                .withDetail(text(language, problem, "detail"));
        problem.members().forEach((name, value) -> builder.with(name, inLanguage(language, value)));
        problem.headers().forEach(builder::withHeader);
        return builder.build();
    }

    Language language() {
        try {
            RoutingContext current = request.getCurrent();
            return current == null ? Language.accepted(null) : Language.of(current);
        } catch (ContextNotActiveException e) {
            return Language.accepted(null);
        }
    }

    /** A slug nobody has worded speaks with the words of its status. */
    private @Nullable String text(Language language, Problem problem, String part) {
        String own = texts.find(language, problem.slug() + "." + part, problem.arguments());
        return own != null
                ? own
                : texts.find(language, StatusSlugs.of(problem.status()) + "." + part, problem.arguments());
    }

    private Object inLanguage(Language language, Object member) {
        if (member instanceof List<?> several) {
            return several.stream().map(one -> inLanguage(language, one)).toList();
        }
        if (member instanceof Violation violation) {
            return new Violation(path(violation.field()), violation.in(), message(language, violation.message()));
        }
        if (member instanceof io.quarkiverse.resteasy.problem.validation.Violation gathered) {
            return new Violation(path(gathered.field), gathered.in, message(language, gathered.message));
        }
        if (member instanceof LineProblem problem) {
            return new LineProblem(problem.line(), message(language, problem.message()));
        }
        return member;
    }

    /** Bean Validation names the element of a list as a step of its own, {@code tags[0].<list element>}. */
    private static String path(String field) {
        return ELEMENT.matcher(field).replaceAll("");
    }

    /** As in Bean Validation, braces make it the name of a text. */
    private String message(Language language, String message) {
        if (!message.startsWith("{") || !message.endsWith("}")) {
            return message;
        }
        String text = texts.find(language, message.substring(1, message.length() - 1), List.of());
        return text == null ? message : text;
    }
}
