package org.federation.learning.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void aRangeIsCutToTheFile() {
        assertEquals(new ByteRange(0, 100), ByteRange.of("bytes=0-", 100));
        assertEquals(new ByteRange(90, 10), ByteRange.of("bytes=90-999", 100));
        assertEquals(new ByteRange(0, 100), ByteRange.of("bytes=-999", 100));
        assertEquals("bytes 90-99/100", new ByteRange(90, 10).contentRange(100));
    }

    @Test
    void whatIsNoSingleRangeIsIgnored() {
        assertNull(ByteRange.of(null, 100));
        assertNull(ByteRange.of("bytes=-", 100));
        assertNull(ByteRange.of("bytes=0-1,5-6", 100));
        assertNull(ByteRange.of("bytes=9-3", 100));
        assertNull(ByteRange.of("bytes=9999999999999999999-", 100));
    }

    @Test
    void aRangeBeyondTheFileCannotBeSatisfied() {
        assertEquals(false, ByteRange.of("bytes=100-", 100).isSatisfiable());
        assertEquals(false, ByteRange.of("bytes=-0", 100).isSatisfiable());
        assertEquals(false, ByteRange.of("bytes=0-", 0).isSatisfiable());
    }
}
