package org.federation.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Comparator;
import java.util.UUID;

/** Makes the ids of new rows: UUIDs of version 7 (RFC 9562), which grow with time and so keep an index's pages warm. */
public final class Ids {

    /**
     * As PostgreSQL orders UUIDs and RFC 9562 means them, by their bits; later ids of one process come after. That of
     * {@link UUID#compareTo} is another, for it takes the bits for signed numbers.
     */
    public static final Comparator<UUID> ORDER = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** The next id. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
