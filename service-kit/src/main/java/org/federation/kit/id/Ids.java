package org.federation.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes the ids of new rows: UUIDs of version 7 (RFC 9562), which grow with time and so keep an index's pages warm. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** The next id; later ids of one process compare greater. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
