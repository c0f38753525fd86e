package org.federation.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The fictional host platforms of this layout: settings of the learning service, in a file since they are Chinese. */
final class HostPlatforms {

    private final String settings;

    HostPlatforms(Ports ports) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(HostPlatforms.class.getResourceAsStream("/channels.properties"))) {
            settings = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{port}", Integer.toString(ports.hostPage()));
        }
    }

    /** Writes the settings to a file in this folder. */
    Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("channels.properties"), settings);
    }
}
