package org.federation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged learning-service. */
public final class PackagedLearning {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    /**
     * Twice the memory the deployment gives it: it is the only instance before all the load there is. Large pages,
     * where the kernel has them to give, save a tenth of its time.
     */
    private static final List<String> JVM =
            List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages");

    private PackagedLearning() {}

    /** Starts it with its media in {@code folder/media} and its log in {@code folder/service.log}. */
    public static ServiceProcess start(BenchPostgres postgres, Path folder, Path key, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(postgres, folder, key, List.of(), settings);
    }

    /** The same with more flags of its JVM, which win over the usual ones. */
    public static ServiceProcess start(
            BenchPostgres postgres, Path folder, Path key, List<String> moreOfJvm, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("MEDIA_FOLDER", Files.createDirectories(folder.resolve("media")).toString());
        List<String> jvm = Stream.concat(JVM.stream(), moreOfJvm.stream()).toList();
        return ServiceProcess.start(
                ROOT.resolve("learning-service"), folder.resolve("service.log"), postgres.jdbcUrl(), key, jvm, all);
    }
}
