package org.federation.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the JVMs of the platform: the same Java as this program's, and modest. */
final class Jvm {

    private Jvm() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Four JVMs on a small machine: one collector thread each is enough, and needs the least memory.
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of(arguments));
        return command;
    }
}
