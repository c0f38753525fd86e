package org.federation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged learning-service. */
public final class PackagedLearning {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    /**
     * Much more memory than the deployment gives it: it is the only instance before all the load there is, and with too
     * little one turn of ten has a full collection in it. All of it is touched beforehand, and room for classes is
     * made, so that neither happens in a turn. Large pages, where the kernel has them to give, save a tenth of its
     * time.
     */
    private static final List<String> JVM = List.of(
            "-Xms2g",
            "-Xmx2g",
            "-Xmn800m",
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-XX:+AlwaysPreTouch",
            "-XX:MetaspaceSize=192m");

    private PackagedLearning() {}

    /** Starts it with its media in {@code folder/media} and its log in {@code folder/service.log}. */
    public static ServiceProcess start(BenchPostgres postgres, Path folder, Path key, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("MEDIA_FOLDER", Files.createDirectories(folder.resolve("media")).toString());
        return ServiceProcess.start(
                ROOT.resolve("learning-service"), folder.resolve("service.log"), postgres.jdbcUrl(), key, JVM, all);
    }
}
