package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostPlatformsTest {

    @Test
    void theServiceIsToldWhoMayFrameALecture(@TempDir Path folder) throws Exception {
        HostPlatforms hosts = new HostPlatforms(new Ports(9000));
        Properties told = new Properties();
        try (Reader file = Files.newBufferedReader(hosts.write(folder))) {
            told.load(file);
        }

        assertEquals("http://localhost:9006", told.getProperty("channels.hosts[2].origin"));
        assertEquals("电视大屏（演示）", told.getProperty("channels.hosts[3].name"));
    }
}
