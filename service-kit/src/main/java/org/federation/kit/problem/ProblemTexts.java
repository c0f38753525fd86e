package org.federation.kit.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of problems, out of every {@code messages/problems_<language>.properties} of the classpath: the kit's and
 * the service's own.
 */
@Singleton
class ProblemTexts {

    private final Map<Language, Map<String, String>> texts = Map.of(
            Language.CHINESE, merged("messages/problems_zh_CN.properties"),
            Language.ENGLISH, merged("messages/problems_en.properties"));

    /** The text of this name, its {@code {0}}, {@code {1}}, … replaced; null if nobody has written one. */
    @Nullable
    String find(Language language, String name, List<Object> arguments) {
        String text = texts.getOrDefault(language, Map.of()).get(name);
        if (text == null) {
            return null;
        }
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        }
        return text;
    }

    /** All files of this name on the classpath as one. */
    static Map<String, String> merged(String file) {
        Map<String, String> all = new HashMap<>();
        try {
            ClassLoader classpath = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(classpath.getResources(file))) {
                Properties some = new Properties();
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    some.load(reader);
                }
                some.stringPropertyNames().forEach(name -> all.put(name, some.getProperty(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
