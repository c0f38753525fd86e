package org.federation.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.federation.local.Options;
import org.federation.local.Platform;
import org.federation.local.Progress;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform and the browser for the first test that asks, and stops them after the last. */
final class RealStack implements ExecutionCondition, ParameterResolver {

    static final Path DATA = Path.of("target/data");
    static final int PORT = 18_080;
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RealStack.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        System.err.println("""

                ************************************************************************
                *  NO CHROMIUM FOUND: the journeys in the browser were NOT run.         *
                *  Install it (Debian: apt-get install chromium fonts-noto-cjk).        *
                ************************************************************************
                """);
        return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("stack", any -> Stack.start(), Stack.class);
    }

    /** What the tests are given. */
    record Stack(URI origin, AutoCloseable platform, Chromium chromium, Api api) implements AutoCloseable {

        static Stack start() {
            String running = System.getProperty("e2e.origin");
            return running == null
                    ? on(fresh())
                    : new Stack(URI.create(running), () -> {}, Chromium.start(), new Api(URI.create(running)));
        }

        private static Platform fresh() {
            Options options = Options.standard().withPort(PORT).withData(DATA).withFresh(true);
            return Platform.start(options, new Progress(System.out));
        }

        private static Stack on(Platform platform) {
            try {
                platform.loadDemo();
                return new Stack(platform.origin(), platform, Chromium.start(), new Api(platform.origin()));
            } catch (IOException | InterruptedException | RuntimeException e) {
                platform.close();
                throw new IllegalStateException("The demo data or the browser could not be started", e);
            }
        }

        Visitor phone(String language) {
            return Visitor.onPhone(this, language);
        }

        Visitor smallPhone(String language) {
            return Visitor.onSmallPhone(this, language);
        }

        Visitor desk(String language) {
            return Visitor.atDesk(this, language);
        }

        @Override
        public void close() throws Exception {
            chromium.close();
            platform.close();
        }
    }
}
