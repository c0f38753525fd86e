package org.federation.bench.commit;

import java.util.UUID;
import org.federation.kit.id.Ids;

/** The command of both contenders: one view of the one lecture everybody watches. */
record View(UUID id, UUID lecture) {

    static final UUID THE_LECTURE = new UUID(0, 1);

    static View next() {
        return new View(Ids.next(), THE_LECTURE);
    }
}
