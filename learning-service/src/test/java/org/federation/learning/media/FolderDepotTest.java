package org.federation.learning.media;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderDepotTest extends DepotContract {

    @TempDir
    Path root;

    @Override
    Depot depot() {
        return new FolderDepot(root);
    }
}
