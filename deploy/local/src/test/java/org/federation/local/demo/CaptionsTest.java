package org.federation.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void secondsBecomeWebVttTimes() throws Exception {
        JsonNode captions = new ObjectMapper().readTree("[[0, 9.5, \"甲\", \"One\"], [61, 3600, \"乙\", \"Two\"]]");

        String file = Captions.webVtt(captions, "zh-CN");

        assertEquals(
                List.of("WEBVTT", "", "00:00:00.000 --> 00:00:09.500", "甲", "", "00:01:01.000 --> 01:00:00.000", "乙"),
                file.lines().toList());
        assertEquals(file.replace("甲", "One").replace("乙", "Two"), Captions.webVtt(captions, "en"));
    }
}
