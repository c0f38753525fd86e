package org.federation.broken.left;

import java.time.Instant;
import org.federation.broken.right.RightRecord;

public class LeftManager {

    public RightRecord read() {
        return new RightRecord(null, Instant.now());
    }
}
