package org.federation.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void secondsBecomeWebVttTimes() throws Exception {
        String file = Captions.webVtt(new ObjectMapper().readTree("[[0, 9.5, \"甲\"], [61, 3600, \"乙\"]]"));

        assertEquals(
                List.of("WEBVTT", "", "00:00:00.000 --> 00:00:09.500", "甲", "", "00:01:01.000 --> 01:00:00.000", "乙"),
                file.lines().toList());
    }
}
