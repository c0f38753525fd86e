package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses where media lie, as {@code media.store} says. */
@ApplicationScoped
class Depots {

    @Produces
    @Singleton
    Depot depot(MediaConfig config, S3Config bucket) {
        return switch (config.store()) {
            case FOLDER -> new FolderDepot(config.folder().toAbsolutePath().normalize());
            case S3 -> new S3Depot(S3Bucket.of(bucket));
        };
    }
}
